using BlueGreen.LocalCloud.CloudWatch;
using Scenarios.Worlds;

namespace Scenarios.Applications;

/// <summary>Visitors, as CloudWatch counts them.</summary>
internal static class Visitors
{
    /// <summary>An application load balancer gets a request a minute, until that time.</summary>
    public static void Visit(this World world, string balancer, DateTimeOffset until)
    {
        var label = world.See(sight => sight.Application(balancer).Label());
        var metric = new MetricId(
            World.Region,
            "AWS/ApplicationELB",
            "RequestCount",
            new SortedDictionary<string, string> { ["LoadBalancer"] = label },
            "Count"
        );
        _ = world.Cloud.Inspect(cloud =>
        {
            for (var minute = world.Time.GetUtcNow(); minute <= until; minute = minute.AddMinutes(1))
            {
                cloud.State.CloudWatch.Record(metric, minute, Datapoint.Of(1));
            }

            return true;
        });
    }
}
