using BlueGreen.LocalCloud.LoadBalancing;

namespace BlueGreen.LocalCloud.Tests.LoadBalancing;

public sealed class RequestCountTests
{
    [Fact]
    public async Task Tells_CloudWatch_of_the_requests_of_a_load_balancer()
    {
        await using var balancers = Balancers.Instant();
        _ = await balancers.Create();

        _ = balancers.Cloud.Host.Inspect(world =>
        {
            RequestCounts.Add(world, world.State.LoadBalancing.Classic[0], 3);
            RequestCounts.Add(world, world.State.LoadBalancing.Classic[0], 4);
            return true;
        });

        var statistics = await balancers.Cloud.CallAsync(
            "cloudwatch",
            "GetMetricStatistics",
            ("Namespace", "AWS/ELB"),
            ("MetricName", "RequestCount"),
            ("Dimensions.member.1.Name", "LoadBalancerName"),
            ("Dimensions.member.1.Value", Balancers.Name),
            ("StartTime", "2026-01-15T11:55:00Z"),
            ("EndTime", "2026-01-15T12:05:00Z"),
            ("Period", "60"),
            ("Statistics.member.1", "Sum")
        );
        statistics.Descendants("Sum").Single().Value.ShouldBe("7");
    }
}
