using BlueGreen.Naming;

namespace BlueGreen.State;

/// <summary>
/// Which side is live and which is staging. That is written nowhere but in the alias records: the public zone says it, the private one repeats it.
/// </summary>
public sealed record Sides
{
    /// <value>The side that the public live names point at; null while they point at none.</value>
    public Side? Live { get; init; }

    /// <value>The other side; null while no side is live or a load balancer is missing.</value>
    public Side? Staging { get; init; }

    /// <value>Where the public live names point.</value>
    public required Pointing PublicLive { get; init; }

    /// <value>Where the live names that the private zone mirrors point.</value>
    public required Pointing PrivateLive { get; init; }

    /// <value>Where the staging names point.</value>
    public required Pointing PrivateStaging { get; init; }

    /// <value>Sentences that say what contradicts what; empty when the environment is whole.</value>
    public required IReadOnlyList<string> Contradictions { get; init; }

    /// <value>Whether everything in the private zone agrees with the public one, missing names counted as disagreeing.</value>
    public bool PrivateAgrees =>
        Live is not null
        && Staging is not null
        && PrivateLive.Target?.Name == Live.LoadBalancer.Name
        && PrivateStaging.Target?.Name == Staging.LoadBalancer.Name
        && PrivateLive.Missing.Count == 0
        && PrivateStaging.Missing.Count == 0;

    /// <value>Whether the private zone still points the other way round: the state between the two batches of a switch.</value>
    public bool IsHalfSwitched =>
        Live is not null
        && Staging is not null
        && (PrivateLive.Target?.Name == Staging.LoadBalancer.Name || PrivateStaging.Target?.Name == Live.LoadBalancer.Name);

    /// <summary>Reads the sides off a snapshot in which both zones and both load balancers exist.</summary>
    public static Sides Read(EnvironmentSnapshot now, IReadOnlyList<SiteHost> hosts)
    {
        IReadOnlyList<HostName> live = [.. hosts.Select(host => host.Live)];
        IReadOnlyList<HostName> staging = [.. hosts.Select(host => host.Staging)];
        var publicLive = Read(now.Public, live, now.LoadBalancers);
        var contradictions = new List<string>(publicLive.Problems);
        if (publicLive.Target is not null && publicLive.Missing.Count > 0)
        {
            contradictions.AddRange(publicLive.Missing.Select(host => $"{host} has no record in the public zone"));
        }

        var liveSide = publicLive.Target is { } target ? ReadSide(now, target, contradictions) : null;
        var other = liveSide is null ? null : now.LoadBalancers.FirstOrDefault(candidate => candidate.Name != liveSide.LoadBalancer.Name);
        var sides = new Sides
        {
            Live = liveSide,
            Staging = other is null ? null : ReadSide(now, other, contradictions),
            PublicLive = publicLive,
            PrivateLive = Read(now.Private, live, now.LoadBalancers),
            PrivateStaging = Read(now.Private, staging, now.LoadBalancers),
            Contradictions = contradictions,
        };
        contradictions.AddRange(
            sides.PrivateLive.Problems.Concat(sides.PrivateStaging.Problems).Select(problem => $"private zone: {problem}")
        );
        return sides;
    }

    private static Pointing Read(ZoneRecords? zone, IReadOnlyList<HostName> hosts, IReadOnlyList<LoadBalancer> loadBalancers) =>
        zone is null ? new Pointing(null, hosts, []) : Pointing.Read(zone, hosts, loadBalancers);

    private static Side ReadSide(EnvironmentSnapshot now, LoadBalancer loadBalancer, List<string> contradictions)
    {
        var groups = now.GroupsBehind(loadBalancer);
        if (groups.Count > 1)
        {
            contradictions.Add(
                $"{loadBalancer.Name} has {groups.Count} groups behind it: {string.Join(", ", groups.Select(group => group.Name))}"
            );
        }

        foreach (var group in groups)
        {
            if (now.LoadBalancers.Count(group.IsBehind) > 1)
            {
                contradictions.Add($"{group.Name} is attached to both load balancers");
            }
        }

        return new Side(loadBalancer, groups.Count == 1 ? groups[0] : null);
    }
}
