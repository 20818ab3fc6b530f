using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Provision;

/// <summary>A load balancer beyond what the snapshot has of it.</summary>
internal abstract record BalancerFacts
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
}

/// <summary>A classic load balancer.</summary>
internal sealed record ClassicFacts : BalancerFacts
{
    /// <value>What it listens on.</value>
    public IReadOnlyList<BalancerListener> Listeners { get; init; } = [];

    /// <value>How it asks for health.</value>
    public required BalancerHealthCheck HealthCheck { get; init; }

    /// <value>Its attributes.</value>
    public required BalancerAttributes Attributes { get; init; }
}

/// <summary>An application load balancer.</summary>
internal sealed record ApplicationFacts : BalancerFacts
{
    /// <value>Its ARN.</value>
    public required string Arn { get; init; }

    /// <value>What it listens on.</value>
    public IReadOnlyList<ApplicationListener> Listeners { get; init; } = [];

    /// <value>After how many seconds an idle connection is closed.</value>
    public required int IdleSeconds { get; init; }
}

/// <summary>The target group of an application load balancer: the one that it forwards to, else the one of its name.</summary>
internal sealed record TargetGroupFacts
{
    /// <value>The load balancer that it belongs to, whether that exists or not.</value>
    public required LoadBalancerName Of { get; init; }

    /// <value>Its own name; by convention the load balancer's.</value>
    public required string Name { get; init; }

    /// <value>Its ARN.</value>
    public required string Arn { get; init; }

    /// <value>The environment that it was made for, from its tag; null where no Provision made it.</value>
    public string? MadeFor { get; init; }

    /// <value>Its VPC.</value>
    public string? Vpc { get; init; }

    /// <value>How its targets are spoken to, in words: <c>HTTP 80</c>.</value>
    public required string Speaks { get; init; }

    /// <value>How its targets are asked for their health.</value>
    public required BalancerHealthCheck HealthCheck { get; init; }

    /// <value>How many seconds a target that leaves may finish its requests.</value>
    public required int DelaySeconds { get; init; }
}
