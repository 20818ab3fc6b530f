using BlueGreen.LocalCloud.CloudWatch;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.LoadBalancing.Classic;

namespace BlueGreen.LocalCloud.LoadBalancing;

/// <summary>Counts the requests that load balancers take, as CloudWatch tells them: a minute without any has no datapoint.</summary>
internal static class RequestCounts
{
    /// <summary>Counts requests at <see cref="World.Now"/>.</summary>
    /// <param name="requests">1 or more.</param>
    public static void Add(World world, ClassicLoadBalancer balancer, int requests) =>
        world.State.CloudWatch.Record(
            new MetricId(
                balancer.Region,
                "AWS/ELB",
                "RequestCount",
                new SortedDictionary<string, string> { ["LoadBalancerName"] = balancer.Name },
                "Count"
            ),
            world.Now,
            new Datapoint(requests, requests, Minimum: 1, Maximum: 1)
        );
}
