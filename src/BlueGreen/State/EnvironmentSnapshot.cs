using BlueGreen.Naming;
using BlueGreen.State.Record;

namespace BlueGreen.State;

/// <summary>What AWS said about one environment at one moment: facts only, no decisions.</summary>
public sealed record EnvironmentSnapshot
{
    /// <value>The environment's load balancers that exist: two in a whole environment.</value>
    public required IReadOnlyList<LoadBalancer> LoadBalancers { get; init; }

    /// <value>Every Auto Scaling group of the account and region: one that nobody expected may use something of this environment.</value>
    public required IReadOnlyList<Group> Groups { get; init; }

    /// <value>The public hosted zone; null where there is none.</value>
    public required ZoneRecords? Public { get; init; }

    /// <value>The private hosted zone; null where there is none.</value>
    public required ZoneRecords? Private { get; init; }

    /// <value>The lock, the intent and the last switch.</value>
    public required EnvironmentRecord Record { get; init; }

    /// <value>Objects that exist more often than once, in words.</value>
    public IReadOnlyList<string> Ambiguities { get; init; } = [];

    /// <value>The <c>Date</c> of Route 53's answer: the one clock that every machine shares.</value>
    public required DateTimeOffset ReadAt { get; init; }

    /// <value>The account that answered; null when it was not asked for.</value>
    public string? Account { get; init; }

    /// <summary>The groups whose instances that load balancer serves.</summary>
    public IReadOnlyList<Group> GroupsBehind(LoadBalancer loadBalancer) => [.. Groups.Where(group => group.IsBehind(loadBalancer))];

    /// <summary>The hosted zone id that an alias to that load balancer needs: the service's own word, else that of a record which points there already.</summary>
    public ZoneId? AliasZoneOf(LoadBalancer loadBalancer) =>
        loadBalancer.HostedZoneId
        ?? new[] { Public, Private }.SelectMany(zone => zone?.Records ?? []).FirstOrDefault(loadBalancer.IsTargetOf)?.Alias?.HostedZoneId;
}
