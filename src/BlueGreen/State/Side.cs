using BlueGreen.Naming;

namespace BlueGreen.State;

/// <summary>One half of an environment: a load balancer, and the group behind it if there is one.</summary>
public sealed record Side(LoadBalancer LoadBalancer, Group? Group)
{
    /// <value>Instances in service in the group AND in the load balancer; a draining one is not.</value>
    public int Healthy => Group is null ? 0 : Group.InService.Intersect(LoadBalancer.InService).Count();

    /// <value>The version that the group runs.</value>
    public AppVersion? Version => Group?.Version;

    /// <summary>Whether <c>--to</c> names this side: its version, or its group where two groups hold one version.</summary>
    public bool IsNamed(string name) =>
        Group is not null
        && (
            string.Equals(Version?.ToString(), name, StringComparison.OrdinalIgnoreCase)
            || string.Equals(Group.Name.ToString(), name, StringComparison.Ordinal)
        );

    /// <summary>How messages name this side: the version, else the group, else the load balancer.</summary>
    public override string ToString() => Version?.ToString() ?? Group?.Name.ToString() ?? $"nothing on {LoadBalancer.Name}";
}
