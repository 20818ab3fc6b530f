using Amazon.ElasticLoadBalancing;
using Amazon.ElasticLoadBalancing.Model;
using Amazon.Runtime;

namespace Slim.AwsSdk.Tests.Moto;

public sealed class LoadBalancerMotoTests(MotoServer moto)
{
    private const string Name = "londontamed-com-production-1";

    [Fact]
    public async Task Reads_back_a_load_balancer_with_its_health_check_attributes_and_tags()
    {
        using var client = Client();
        var created = await client.CreateLoadBalancerAsync(
            new()
            {
                LoadBalancerName = Name,
                AvailabilityZones = ["eu-west-1a"],
                Listeners =
                [
                    new()
                    {
                        Protocol = "HTTP",
                        LoadBalancerPort = 80,
                        InstanceProtocol = "HTTP",
                        InstancePort = 80,
                    },
                ],
                Tags = [new() { Key = "side", Value = "1" }],
            },
            Token
        );
        await client.ConfigureHealthCheckAsync(
            new()
            {
                LoadBalancerName = Name,
                HealthCheck = new()
                {
                    Target = "HTTP:3001/health",
                    Interval = 10,
                    Timeout = 5,
                    HealthyThreshold = 2,
                    UnhealthyThreshold = 3,
                },
            },
            Token
        );
        await client.ModifyLoadBalancerAttributesAsync(
            new()
            {
                LoadBalancerName = Name,
                LoadBalancerAttributes = new()
                {
                    CrossZoneLoadBalancing = new() { Enabled = true },
                    ConnectionDraining = new() { Enabled = true, Timeout = 90 },
                },
            },
            Token
        );

        var found = (await client.DescribeLoadBalancersAsync(new() { LoadBalancerNames = [Name] }, Token)).LoadBalancerDescriptions[0];
        var attributes = await client.DescribeLoadBalancerAttributesAsync(new() { LoadBalancerName = Name }, Token);
        var tags = await client.DescribeTagsAsync(new() { LoadBalancerNames = [Name] }, Token);

        found.DNSName.ShouldBe(created.DNSName);
        found.HealthCheck.Target.ShouldBe("HTTP:3001/health");
        found.ListenerDescriptions.ShouldHaveSingleItem().Listener.InstancePort.ShouldBe(80);
        attributes.LoadBalancerAttributes.CrossZoneLoadBalancing.Enabled.ShouldBe(true);
        attributes.LoadBalancerAttributes.ConnectionDraining.Timeout.ShouldBe(90);
        tags.TagDescriptions.ShouldHaveSingleItem().Tags.ShouldHaveSingleItem().Value.ShouldBe("1");
    }

    [Fact]
    public async Task Names_a_load_balancer_that_does_not_exist_as_such()
    {
        using var client = Client();

        var error = await Should.ThrowAsync<AccessPointNotFoundException>(() =>
            client.DescribeLoadBalancersAsync(new() { LoadBalancerNames = ["none"] }, Token)
        );

        error.ErrorCode.ShouldBe("LoadBalancerNotFound");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private AmazonElasticLoadBalancingClient Client() =>
        new(new BasicAWSCredentials("id", "secret"), moto.Configure(new AmazonElasticLoadBalancingConfig()));
}
