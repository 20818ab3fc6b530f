using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.Runtime;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Tests.Ec2;

/// <summary>A cloud in virtual time and the official EC2 client on it.</summary>
internal sealed class Ec2Cloud : IAsyncDisposable
{
    public const string Region = "eu-west-1";

    private Ec2Cloud(TestCloud cloud)
    {
        Cloud = cloud;
        Client = ClientIn(Region);
    }

    public TestCloud Cloud { get; }

    public AmazonEC2Client Client { get; }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Ec2Cloud Instant() => new(TestCloud.Instant());

    public static Ec2Cloud Realistic() => With(new LocalCloudOptions { Timing = TimingKind.Realistic });

    public static Ec2Cloud With(LocalCloudOptions options) => new(TestCloud.With(options));

    public AmazonEC2Client ClientIn(string region) =>
        new(
            new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
            new AmazonEC2Config
            {
                ServiceURL = "http://cloud.test",
                AuthenticationRegion = region,
                HttpClientFactory = new InProcess(Cloud.Host),
                MaxErrorRetry = 0,
            }
        );

    /// <summary>A VPC with one subnet.</summary>
    public async Task<Subnet> MakeSubnetAsync(string block = "10.0.0.0/16", string subnetBlock = "10.0.0.0/24")
    {
        var vpc = (await Client.CreateVpcAsync(new CreateVpcRequest { CidrBlock = block }, Token)).Vpc;
        return (await Client.CreateSubnetAsync(new CreateSubnetRequest { VpcId = vpc.VpcId, CidrBlock = subnetBlock }, Token)).Subnet;
    }

    /// <summary>The Debian image that exists from the start.</summary>
    public async Task<Image> DebianAsync(string architecture = "x86_64")
    {
        var request = new DescribeImagesRequest
        {
            Owners = ["136693071363"],
            Filters = [new Filter("name", ["debian-12-*"]), new Filter("architecture", [architecture])],
        };
        return (await Client.DescribeImagesAsync(request, Token)).Images.ShouldHaveSingleItem();
    }

    public async Task<Instance> LaunchAsync(Action<RunInstancesRequest>? change = null)
    {
        var request = new RunInstancesRequest
        {
            ImageId = (await DebianAsync()).ImageId,
            InstanceType = InstanceType.T3Micro,
            MinCount = 1,
            MaxCount = 1,
        };
        change?.Invoke(request);
        return (await Client.RunInstancesAsync(request, Token)).Reservation.Instances[0];
    }

    public async Task<Instance> DescribeAsync(string instanceId)
    {
        var answer = await Client.DescribeInstancesAsync(new DescribeInstancesRequest { InstanceIds = [instanceId] }, Token);
        return answer.Reservations.ShouldHaveSingleItem().Instances.ShouldHaveSingleItem();
    }

    public Task TagAsync(List<string> ids, List<Tag> tags) =>
        Client.CreateTagsAsync(new CreateTagsRequest { Resources = ids, Tags = tags }, Token);

    /// <summary>The error code of a call that must fail.</summary>
    public static async Task<string> CodeOfAsync(Func<Task> call) => (await Should.ThrowAsync<AmazonEC2Exception>(call)).ErrorCode;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Cloud.DisposeAsync();
    }

    private sealed class InProcess(LocalCloudHost host) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(host.CreateHandler());

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => true;
    }
}
