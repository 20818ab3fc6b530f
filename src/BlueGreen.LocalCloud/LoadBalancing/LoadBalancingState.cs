using BlueGreen.LocalCloud.LoadBalancing.Classic;

namespace BlueGreen.LocalCloud.LoadBalancing;

/// <summary>Everything that Elastic Load Balancing keeps, of all regions.</summary>
internal sealed class LoadBalancingState
{
    /// <summary>Classic load balancers, oldest first.</summary>
    public List<ClassicLoadBalancer> Classic { get; init; } = [];

    /// <summary>The classic load balancer of a name; names compare without case, as DNS does.</summary>
    public ClassicLoadBalancer? FindClassic(string region, string name) =>
        Classic.Find(balancer => balancer.Region == region && string.Equals(balancer.Name, name, StringComparison.OrdinalIgnoreCase));
}
