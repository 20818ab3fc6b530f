using System.Collections.Immutable;
using System.Net;

namespace BlueGreen.LocalCloud.Traffic.Views;

/// <summary>A load balancer as the data plane needs it, of whatever generation.</summary>
internal sealed record BalancerView
{
    public required BalancerKey Key { get; init; }

    /// <summary>Lower case, without the final dot.</summary>
    public required string DnsName { get; init; }

    /// <summary>One in each enabled zone.</summary>
    public required ImmutableArray<NodeView> Nodes { get; init; }

    public required ImmutableArray<ListenerView> Listeners { get; init; }

    /// <summary>What listeners forward to, by name.</summary>
    public required ImmutableArray<PoolView> Pools { get; init; }

    /// <summary>How long a connection may be silent.</summary>
    public required TimeSpan IdleTimeout { get; init; }

    /// <summary>How CloudWatch names it, e.g. <c>LoadBalancerName=site-1</c>.</summary>
    public required KeyValuePair<string, string> MetricDimension { get; init; }

    /// <summary>True while a request would find a healthy target.</summary>
    public bool IsHealthy => Pools.Any(p => p.Targets.Any(t => t.State == TargetState.InService));

    /// <summary>The targets that are registered and do not drain.</summary>
    public int Registered => Pools.SelectMany(p => p.Targets).Count(t => t.State != TargetState.Draining);
}

internal sealed record BalancerKey(string Region, BalancerKind Kind, string Name)
{
    public override string ToString() => $"{Region}/{Name}";
}

internal enum BalancerKind
{
    Classic,
    Application,
}

/// <summary>Where a load balancer is reached in one zone.</summary>
internal sealed record NodeView(string Zone, IPAddress Address);

/// <summary>A port, what is spoken on it, and what is done with what comes in.</summary>
/// <param name="Rules">In order; the first that fits applies, and the last fits everything.</param>
internal sealed record ListenerView(WireProtocol Protocol, int Port, ImmutableArray<RuleView> Rules)
{
    /// <summary>A listener with one rule: all goes to one pool.</summary>
    public static ListenerView To(WireProtocol protocol, int port, string pool) =>
        new(protocol, port, [new RuleView([], new ForwardTo([new WeightedPool(pool, Weight: 1)]))]);
}

internal enum WireProtocol
{
    Http,
    Https,
    Tcp,

    /// <summary>Bytes inside TLS.</summary>
    Ssl,
}

/// <summary>Targets that share a protocol and a policy: a target group, or all instances of a classic load balancer on one port.</summary>
internal sealed record PoolView
{
    public required string Name { get; init; }

    public required WireProtocol Protocol { get; init; }

    public required Balancing Balancing { get; init; }

    /// <summary>With none healthy: true sends to all, false answers 503.</summary>
    public required bool FailsOpen { get; init; }

    /// <summary>False keeps to the targets in the node's own zone.</summary>
    public required bool CrossZone { get; init; }

    public required ImmutableArray<TargetView> Targets { get; init; }
}

internal enum Balancing
{
    RoundRobin,
    LeastOutstanding,
}

/// <summary>An instance's port in a pool.</summary>
internal sealed record TargetView(string InstanceId, string Zone, IPAddress Address, int Port, TargetState State);

internal enum TargetState
{
    /// <summary>No verdict yet.</summary>
    Registering,

    InService,

    OutOfService,

    /// <summary>No new requests; those in flight may end.</summary>
    Draining,

    /// <summary>Its instance does not run: what is in flight on it will never be answered.</summary>
    Dead,
}
