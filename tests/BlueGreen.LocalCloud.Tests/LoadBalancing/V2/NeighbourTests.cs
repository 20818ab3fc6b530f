using BlueGreen.LocalCloud.LoadBalancing;
using BlueGreen.LocalCloud.Tests.Route53;

namespace BlueGreen.LocalCloud.Tests.LoadBalancing.V2;

/// <summary>What other services know of application load balancers.</summary>
public sealed class NeighbourTests
{
    [Fact]
    public async Task Tells_CloudWatch_of_the_requests_of_a_load_balancer_and_of_its_target_group()
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Instant());

        _ = targets.Cloud.Host.Inspect(world =>
        {
            var state = world.State.LoadBalancing;
            RequestCounts.Add(world, state.Application[0], state.TargetGroups[0], 3);
            RequestCounts.Add(world, state.Application[0], group: null, 4);
            return true;
        });

        var label = targets.Balancer.Split("loadbalancer/")[1];
        label.ShouldStartWith("app/site-1/");
        (await Sum(targets, ("LoadBalancer", label))).ShouldBe("7");
        (await Sum(targets, ("LoadBalancer", label), ("TargetGroup", targets.Group.Split(':')[^1]))).ShouldBe("3");
    }

    [Fact]
    public async Task Lets_Route_53_point_an_alias_at_a_load_balancer()
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Instant());
        var dns = new Route53Tester(targets.Cloud);
        var zone = await dns.CreateZoneAsync();
        var name = (await targets.Call("DescribeLoadBalancers")).Descendants("DNSName").Single().Value;

        _ = await dns.ChangeAsync(zone, ("CREATE", Route53Tester.Alias("www.londontamed.com", name)));

        (await dns.RecordsAsync(zone)).ShouldHaveSingleItem().ShouldContain(name);
    }

    private static async Task<string> Sum(Targets targets, params (string Name, string Value)[] dimensions)
    {
        List<(string, string)> parameters =
        [
            ("Namespace", "AWS/ApplicationELB"),
            ("MetricName", "RequestCount"),
            ("StartTime", "2026-01-15T11:55:00Z"),
            ("EndTime", "2026-01-15T12:05:00Z"),
            ("Period", "60"),
            ("Statistics.member.1", "Sum"),
        ];
        for (var number = 0; number < dimensions.Length; number++)
        {
            parameters.Add(($"Dimensions.member.{number + 1}.Name", dimensions[number].Name));
            parameters.Add(($"Dimensions.member.{number + 1}.Value", dimensions[number].Value));
        }

        return (await targets.Cloud.CallAsync("cloudwatch", "GetMetricStatistics", [.. parameters])).Descendants("Sum").Single().Value;
    }
}
