using Amazon.Runtime;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Tests.SystemsManager;

public sealed class ParameterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_a_parameter_and_its_newest_value_in_its_region()
    {
        await using var cloud = TestCloud.Instant();
        using var client = Client(cloud, "eu-west-1");
        using var elsewhere = Client(cloud, "us-east-1");
        var put = new PutParameterRequest
        {
            Name = "/images/web",
            Type = ParameterType.String,
            Value = "ami-11111111",
        };
        (await client.PutParameterAsync(put, Token)).Version.ShouldBe(1);
        await Should.ThrowAsync<ParameterAlreadyExistsException>(() => client.PutParameterAsync(put, Token));
        put.Value = "ami-22222222";
        put.Overwrite = true;
        (await client.PutParameterAsync(put, Token)).Version.ShouldBe(2);

        var parameter = (await client.GetParameterAsync(Named("/images/web"), Token)).Parameter;

        (parameter.Name, parameter.Value, parameter.Version, parameter.Type).ShouldBe(
            ("/images/web", "ami-22222222", 2, ParameterType.String)
        );
        parameter.ARN.ShouldBe("arn:aws:ssm:eu-west-1:123456789012:parameter/images/web");
        await Should.ThrowAsync<ParameterNotFoundException>(() => elsewhere.GetParameterAsync(Named("/images/web"), Token));
        await Should.ThrowAsync<ParameterNotFoundException>(() => client.GetParameterAsync(Named("/images/other"), Token));
        (await client.GetParameterAsync(Named(parameter.ARN), Token)).Parameter.Version.ShouldBe(2);
        (await client.GetParameterAsync(Named("/images/web:2"), Token)).Parameter.Selector.ShouldBe(":2");
        await Should.ThrowAsync<ParameterVersionNotFoundException>(() => client.GetParameterAsync(Named("/images/web:1"), Token));
    }

    private static GetParameterRequest Named(string name) => new() { Name = name };

    private static AmazonSimpleSystemsManagementClient Client(TestCloud cloud, string region) =>
        new(
            new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
            new AmazonSimpleSystemsManagementConfig
            {
                ServiceURL = "http://cloud.test",
                AuthenticationRegion = region,
                HttpClientFactory = new InProcess(cloud.Host),
                MaxErrorRetry = 0,
            }
        );

    private sealed class InProcess(LocalCloudHost host) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(host.CreateHandler());

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => true;
    }
}
