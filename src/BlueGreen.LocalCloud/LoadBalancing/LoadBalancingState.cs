using BlueGreen.LocalCloud.LoadBalancing.Classic;

namespace BlueGreen.LocalCloud.LoadBalancing;

/// <summary>Everything that Elastic Load Balancing keeps, of all regions.</summary>
internal sealed class LoadBalancingState
{
    /// <summary>Classic load balancers, oldest first.</summary>
    public List<ClassicLoadBalancer> Classic { get; init; } = [];

    public ClassicLoadBalancer? FindClassic(string region, string name) =>
        Classic.Find(balancer =>
            string.Equals(balancer.Region, region, StringComparison.Ordinal)
            && string.Equals(balancer.Name, name, StringComparison.OrdinalIgnoreCase)
        );
}
