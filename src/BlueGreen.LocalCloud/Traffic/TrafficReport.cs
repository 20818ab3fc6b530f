using BlueGreen.LocalCloud.Traffic.Balancers;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic;

/// <summary>What <c>GET /_local/traffic</c> tells. Times are the cloud's.</summary>
/// <param name="PublicResolver">Who answers as the world sees names.</param>
/// <param name="VpcResolver">Who answers as a network sees them.</param>
/// <param name="CertificateAuthority">The file with the certificate to trust; null where nothing lasts.</param>
/// <param name="Problem">Why reality could not follow the state at the last attempt; null where it did.</param>
internal sealed record TrafficReport(
    string PublicResolver,
    string VpcResolver,
    string? CertificateAuthority,
    string? Problem,
    IReadOnlyList<BalancerReport> Balancers
);

/// <summary>What passed through one load balancer.</summary>
internal sealed record BalancerReport
{
    public required string Name { get; init; }

    public required string Region { get; init; }

    public required BalancerKind Kind { get; init; }

    public required string DnsName { get; init; }

    /// <summary>Its nodes.</summary>
    public required IReadOnlyList<string> Addresses { get; init; }

    /// <summary>Such as <c>https:443</c>.</summary>
    public required IReadOnlyList<string> Listeners { get; init; }

    public required long Requests { get; init; }

    /// <summary>Answers 5xx of targets.</summary>
    public required long TargetErrors { get; init; }

    /// <summary>Answers 5xx of its own: no target, or one that failed.</summary>
    public required long OwnErrors { get; init; }

    /// <summary>Requests that another target got after the first had failed.</summary>
    public required long Retries { get; init; }

    /// <summary>Clients' connections that are open now; at its deletion for one that is gone.</summary>
    public required int Connections { get; init; }

    /// <summary>Requests that are not answered yet.</summary>
    public required int InFlight { get; init; }

    public required DateTimeOffset? LastRequestAt { get; init; }

    /// <summary>Null while there are connections.</summary>
    public required DateTimeOffset? NoConnectionsSince { get; init; }

    public required IReadOnlyList<TargetReport> Targets { get; init; }

    /// <summary>How it stood when its last registered target left; null while it has some.</summary>
    public required Emptied? Emptied { get; init; }

    /// <summary>Null for one that is there.</summary>
    public required DateTimeOffset? DeletedAt { get; init; }

    public static BalancerReport Of(Balancer balancer, DateTimeOffset? deletedAt)
    {
        var (view, counts) = (balancer.View, balancer.Counters.Read());
        return new BalancerReport
        {
            Name = view.Key.Name,
            Region = view.Key.Region,
            Kind = view.Key.Kind,
            DnsName = view.DnsName,
            Addresses = [.. view.Nodes.Select(n => n.Address.ToString())],
            Listeners =
            [
                .. balancer.Bound.Select(l => $"{l.Protocol.ToString().ToLowerInvariant()}:{l.Port}").Distinct(StringComparer.Ordinal),
            ],
            Requests = counts.Requests,
            TargetErrors = counts.TargetErrors,
            OwnErrors = counts.OwnErrors,
            Retries = counts.Retries,
            Connections = counts.Connections,
            InFlight = counts.InFlight,
            LastRequestAt = counts.LastRequestAt,
            NoConnectionsSince = counts.NoConnectionsSince,
            Targets = [.. balancer.Pools.SelectMany(p => p.Targets).Select(TargetReport.Of)],
            Emptied = balancer.Emptied,
            DeletedAt = deletedAt,
        };
    }
}

/// <summary>A target and what it was sent.</summary>
internal sealed record TargetReport(string Instance, string Address, TargetState State, long Requests, int InFlight)
{
    public static TargetReport Of(Target target) =>
        new(target.View.InstanceId, $"{target.View.Address}:{target.View.Port}", target.View.State, target.Requests, target.Outstanding);
}
