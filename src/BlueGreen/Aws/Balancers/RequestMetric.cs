using Amazon.CloudWatch.Model;
using BlueGreen.State;

namespace BlueGreen.Aws;

/// <summary>Where CloudWatch counts the requests of a load balancer: the two kinds have a namespace each.</summary>
internal static class RequestMetric
{
    public static (string Namespace, Dimension Dimension) Of(TrafficSource traffic) =>
        traffic is TrafficSource.TargetGroup group
            ? ("AWS/ApplicationELB", new Dimension { Name = "LoadBalancer", Value = group.LoadBalancerLabel })
            : ("AWS/ELB", new Dimension { Name = "LoadBalancerName", Value = traffic.LoadBalancer.ToString() });
}
