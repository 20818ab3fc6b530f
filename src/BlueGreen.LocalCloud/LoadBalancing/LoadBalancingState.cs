using BlueGreen.LocalCloud.LoadBalancing.Classic;
using BlueGreen.LocalCloud.LoadBalancing.V2;

namespace BlueGreen.LocalCloud.LoadBalancing;

/// <summary>Everything that Elastic Load Balancing keeps, of all regions.</summary>
internal sealed class LoadBalancingState
{
    /// <summary>Classic load balancers, oldest first.</summary>
    public List<ClassicLoadBalancer> Classic { get; init; } = [];

    /// <summary>Application load balancers, oldest first. Their names are apart from those of classic ones.</summary>
    public List<ApplicationLoadBalancer> Application { get; init; } = [];

    /// <summary>Target groups, oldest first.</summary>
    public List<TargetGroup> TargetGroups { get; init; } = [];

    /// <summary>The classic load balancer of a name; names compare without case, as DNS does.</summary>
    public ClassicLoadBalancer? FindClassic(string region, string name) =>
        Classic.Find(balancer => balancer.Region == region && string.Equals(balancer.Name, name, StringComparison.OrdinalIgnoreCase));

    public TargetGroup? FindTargetGroup(string region, string arn) =>
        TargetGroups.Find(group => group.Region == region && group.Arn == arn);

    /// <summary>The one load balancer that sends requests to a target group; null where none does.</summary>
    public ApplicationLoadBalancer? BalancerOf(string targetGroupArn) => Application.Find(balancer => balancer.Uses(targetGroupArn));
}
