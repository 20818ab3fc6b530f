using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.Runtime;
using BlueGreen.Aws;
using BlueGreen.Configuration;
using BlueGreen.Naming;

namespace Scenarios.Worlds;

/// <summary>Whoever has an account and the services' own API: sets an environment up, and meddles with it.</summary>
internal sealed class Administrator : IDisposable
{
    private readonly EnvironmentNames names;

    public Administrator(EnvironmentSettings settings, Func<HttpMessageHandler> cloud, TimeProvider time)
    {
        names = settings.ResolveNames();
        Aws = AwsConnection.Open(settings, new DirectHttp(cloud), new SharedClock(time));
    }

    public AwsClients Aws { get; }

    /// <summary>Registers the image of a version, tested unless said otherwise.</summary>
    public async Task<string> Bake(string version, string? tested = "passed")
    {
        var environment = $"{names.Environment}.{names.Domain}";
        List<Tag> tags = [new("bluegreen:version", version), new("bluegreen:environment", environment)];
        if (tested is not null)
        {
            tags.Add(new("bluegreen:tested", tested));
        }

        var registered = await Aws.Ec2.RegisterImageAsync(
            new RegisterImageRequest
            {
                Name = $"{names.Groups.Base}-{version}",
                Architecture = ArchitectureValues.X86_64,
                RootDeviceName = "/dev/xvda",
            }
        );
        await Aws.Ec2.CreateTagsAsync(new CreateTagsRequest { Resources = [registered.ImageId], Tags = tags });
        return registered.ImageId;
    }

    public void Dispose() => Aws.Dispose();

    private sealed class DirectHttp(Func<HttpMessageHandler> cloud) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(cloud());

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
    }
}
