using BlueGreen.Configuration;
using BlueGreen.Naming;

namespace BlueGreen.State;

/// <summary>A load balancer and what it says of the instances behind it.</summary>
public sealed record LoadBalancer
{
    /// <value>The load balancer's name.</value>
    public required LoadBalancerName Name { get; init; }

    /// <value>Classic or application: read from what exists.</value>
    public required LoadBalancerKind Kind { get; init; }

    /// <value>What a group is attached to, so that its instances stand behind this load balancer.</value>
    public required TrafficSource Traffic { get; init; }

    /// <value>The name that alias records point at.</value>
    public required string DnsName { get; init; }

    /// <value>The load balancer's own hosted zone, for alias records; null where the service does not tell.</value>
    public ZoneId? HostedZoneId { get; init; }

    /// <value>The VPC it stands in; null where unknown.</value>
    public string? Vpc { get; init; }

    /// <value>The subnets it stands in, by id.</value>
    public IReadOnlyList<string> Subnets { get; init; } = [];

    /// <value>What is registered with it.</value>
    public IReadOnlyList<Backend> Backends { get; init; } = [];

    /// <value>Instances that get new connections: a draining one does not, though a classic load balancer says <c>InService</c> of it.</value>
    public IEnumerable<InstanceId> InService =>
        Backends.Where(backend => backend.State == BackendState.InService).Select(backend => backend.Instance);

    /// <summary>Whether an alias record points at this load balancer.</summary>
    public bool IsTargetOf(RecordSet record) => record.Alias is { } alias && DnsNames.SameTarget(alias.DnsName, DnsName);
}
