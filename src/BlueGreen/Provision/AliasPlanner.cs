using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.State;

namespace BlueGreen.Provision;

/// <summary>The alias records that are missing. One that is there is never moved: only a switch does that.</summary>
internal static class AliasPlanner
{
    /// <summary>The load balancers that public live names point at: one in a whole environment, none in a new one.</summary>
    public static IReadOnlyList<LoadBalancerName> LiveTargets(EnvironmentSnapshot now, EnvironmentNames names) =>
        [
            .. now
                .LoadBalancers.Where(balancer => names.Hosts.Any(host => (now.Public?.Addresses(host.Live) ?? []).Any(balancer.IsTargetOf)))
                .Select(balancer => balancer.Name),
        ];

    public static IEnumerable<ProvisionPart> Plan(EnvironmentSnapshot now, EnvironmentNames names, KnownIds known)
    {
        var live = Live(now, names);
        var staging = live == names.LoadBalancer1 ? names.LoadBalancer2 : names.LoadBalancer1;
        var sides = Sides.Read(now, names.Hosts);
        IReadOnlyList<NewAlias> inPublic = [.. Missing(now, now.Public, names.Hosts.Select(host => host.Live), live)];

        // A name that the world finds elsewhere is not mirrored as if it were here.
        var mirrored = names.Hosts.Select(host => host.Live).Where(host => IsOurs(now, host, inPublic)).ToList();
        IReadOnlyList<NewAlias> inPrivate =
        [
            .. Missing(now, now.Private, mirrored, live),
            .. Missing(now, now.Private, names.Hosts.Select(host => host.Staging), staging),
        ];
        yield return Part(isPrivate: false, now.Public, inPublic, sides.PublicLive.Problems, known, names);
        yield return Part(
            isPrivate: true,
            now.Private,
            inPrivate,
            [.. sides.PrivateLive.Problems, .. sides.PrivateStaging.Problems],
            known,
            names
        );
    }

    private static LoadBalancerName Live(EnvironmentSnapshot now, EnvironmentNames names) =>
        LiveTargets(now, names) is [var target, ..] ? target : Sides.Read(now, names.Hosts).PrivateLive.Target?.Name ?? names.LoadBalancer1;

    private static bool IsOurs(EnvironmentSnapshot now, HostName host, IReadOnlyList<NewAlias> made) =>
        made.Any(alias => alias.Host == host)
        || (now.Public?.Addresses(host) ?? []).Any(record => now.LoadBalancers.Any(balancer => balancer.IsTargetOf(record)));

    private static IEnumerable<NewAlias> Missing(
        EnvironmentSnapshot now,
        ZoneRecords? zone,
        IEnumerable<HostName> hosts,
        LoadBalancerName target
    )
    {
        var hostedZone = now.LoadBalancers.FirstOrDefault(balancer => balancer.Name == target) is { } there ? now.AliasZoneOf(there) : null;
        return hosts.Where(host => (zone?.Addresses(host) ?? []).Count == 0).Select(host => new NewAlias(host, target, hostedZone));
    }

    private static ProvisionPart Part(
        bool isPrivate,
        ZoneRecords? zone,
        IReadOnlyList<NewAlias> missing,
        IReadOnlyList<string> problems,
        KnownIds known,
        EnvironmentNames names
    )
    {
        var kind = $"{(isPrivate ? "private" : "public")} alias records";
        IReadOnlyList<PlanStep> steps = missing.Count == 0 ? [] : [new CreateAliases(known, isPrivate, missing)];
        var count = isPrivate ? names.Hosts.Count * 2 : names.Hosts.Count;
        return missing.Count == count
            ? ProvisionPart.Make(kind, names.Zone, steps)
            : ProvisionPart.There(kind, names.Zone, zone?.Id.ToString(), problems, steps);
    }
}
