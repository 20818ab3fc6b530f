using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Provision;

/// <summary>A classic load balancer beyond what the snapshot has of it.</summary>
internal sealed record BalancerFacts
{
    /// <value>Its name.</value>
    public required LoadBalancerName Name { get; init; }

    /// <value>The environment that it was made for, from its tag; null where no Provision made it.</value>
    public string? MadeFor { get; init; }

    /// <value>The VPC it stands in.</value>
    public string? Vpc { get; init; }

    /// <value>Its subnets, by id.</value>
    public IReadOnlyList<string> Subnets { get; init; } = [];

    /// <value>Its security groups, by id.</value>
    public IReadOnlyList<string> SecurityGroups { get; init; } = [];

    /// <value>What it listens on.</value>
    public IReadOnlyList<BalancerListener> Listeners { get; init; } = [];

    /// <value>How it asks for health.</value>
    public required BalancerHealthCheck HealthCheck { get; init; }

    /// <value>Its attributes.</value>
    public required BalancerAttributes Attributes { get; init; }
}
