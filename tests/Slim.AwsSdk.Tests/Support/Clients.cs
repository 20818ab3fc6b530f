using Amazon;
using Amazon.AutoScaling;
using Amazon.CloudWatch;
using Amazon.ElasticLoadBalancing;
using Amazon.ElasticLoadBalancingV2;
using Amazon.IdentityManagement;
using Amazon.Route53;
using Amazon.Runtime;

namespace Slim.AwsSdk.Tests.Support;

/// <summary>The six clients, by the name of their namespace.</summary>
internal static class Clients
{
    public static readonly string[] Services =
    [
        "AutoScaling",
        "ElasticLoadBalancing",
        "ElasticLoadBalancingV2",
        "Route53",
        "IdentityManagement",
        "CloudWatch",
    ];

    private static readonly BasicAWSCredentials Credentials = new("AKIDEXAMPLE", "secret");

    public static ClientConfig Config(string service) =>
        service switch
        {
            "AutoScaling" => new AmazonAutoScalingConfig(),
            "ElasticLoadBalancing" => new AmazonElasticLoadBalancingConfig(),
            "ElasticLoadBalancingV2" => new AmazonElasticLoadBalancingV2Config(),
            "Route53" => new AmazonRoute53Config(),
            "IdentityManagement" => new AmazonIdentityManagementServiceConfig(),
            "CloudWatch" => new AmazonCloudWatchConfig(),
            _ => throw new ArgumentOutOfRangeException(nameof(service), service, "No such client."),
        };

    public static AmazonServiceClient Create(ClientConfig config, AWSCredentials? credentials = null) =>
        config switch
        {
            AmazonAutoScalingConfig own => new AmazonAutoScalingClient(credentials ?? Credentials, own),
            AmazonElasticLoadBalancingConfig own => new AmazonElasticLoadBalancingClient(credentials ?? Credentials, own),
            AmazonElasticLoadBalancingV2Config own => new AmazonElasticLoadBalancingV2Client(credentials ?? Credentials, own),
            AmazonRoute53Config own => new AmazonRoute53Client(credentials ?? Credentials, own),
            AmazonIdentityManagementServiceConfig own => new AmazonIdentityManagementServiceClient(credentials ?? Credentials, own),
            AmazonCloudWatchConfig own => new AmazonCloudWatchClient(credentials ?? Credentials, own),
            _ => throw new ArgumentOutOfRangeException(nameof(config), config, "No such client."),
        };

    public static AmazonServiceClient Create(string service, StubHttp http) => Create(Config(service).Over(http));

    public static AmazonAutoScalingClient AutoScaling(StubHttp http) => new(Credentials, new AmazonAutoScalingConfig().Over(http));

    public static AmazonRoute53Client Route53(StubHttp http) => new(Credentials, new AmazonRoute53Config().Over(http));

    public static AmazonElasticLoadBalancingClient ElasticLoadBalancing(StubHttp http) =>
        new(Credentials, new AmazonElasticLoadBalancingConfig().Over(http));

    public static T Over<T>(this T config, StubHttp http)
        where T : ClientConfig
    {
        config.RegionEndpoint = RegionEndpoint.EUWest1;
        config.MaxErrorRetry = 0;
        config.HttpClientFactory = http;
        return config;
    }
}
