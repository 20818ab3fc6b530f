using BlueGreen.LocalCloud.CloudWatch;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.LoadBalancing.Classic;
using BlueGreen.LocalCloud.LoadBalancing.V2;

namespace BlueGreen.LocalCloud.LoadBalancing;

/// <summary>Counts the requests that load balancers take, as CloudWatch tells them: a minute without any has no datapoint.</summary>
internal static class RequestCounts
{
    private const string Count = "RequestCount";
    private const string Classic = "AWS/ELB";
    private const string Application = "AWS/ApplicationELB";

    /// <summary>Counts requests at <see cref="World.Now"/>.</summary>
    /// <param name="requests">1 or more.</param>
    public static void Add(World world, ClassicLoadBalancer balancer, int requests) =>
        Record(world, balancer.Region, Classic, Count, requests, ("LoadBalancerName", balancer.Name));

    /// <summary>Counts requests at <see cref="World.Now"/>, all of which went to one target group.</summary>
    /// <param name="group">Null where the load balancer answered itself: it redirected, or had no target.</param>
    /// <param name="requests">1 or more.</param>
    public static void Add(World world, ApplicationLoadBalancer balancer, TargetGroup? group, int requests)
    {
        var ofBalancer = ("LoadBalancer", balancer.Label());
        Record(world, balancer.Region, Application, Count, requests, ofBalancer);
        if (group is not null)
        {
            var ofGroup = ("TargetGroup", group.Label());
            Record(world, balancer.Region, Application, Count, requests, ofBalancer, ofGroup);
            Record(world, balancer.Region, Application, "RequestCountPerTarget", requests, ofGroup);
        }
    }

    private static void Record(
        World world,
        string region,
        string space,
        string metric,
        int requests,
        params ReadOnlySpan<(string Name, string Value)> dimensions
    )
    {
        var named = new SortedDictionary<string, string>();
        foreach (var (name, value) in dimensions)
        {
            named[name] = value;
        }

        world.State.CloudWatch.Record(
            new MetricId(region, space, metric, named, "Count"),
            world.Now,
            new Datapoint(requests, requests, Minimum: 1, Maximum: 1)
        );
    }
}
