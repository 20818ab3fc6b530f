using BlueGreen.Configuration;
using BlueGreen.Guards;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.State;

namespace BlueGreen.Provision;

/// <summary>Why Provision must not start.</summary>
internal static class ProvisionGuards
{
    public static IEnumerable<Refusal> Check(
        EnvironmentSnapshot now,
        ProvisionFacts facts,
        EnvironmentSettings settings,
        EnvironmentNames names
    ) =>
        [
            .. CheckKind(now, settings),
            .. CheckOnce(now, facts.Network, names),
            .. EnvironmentGuards.CheckRecord(now),
            .. EnvironmentGuards.CheckNothingHalfDone(now, names),
            .. CheckLive(now, names),
            .. CheckRole(facts, names),
            .. CheckPrivateZone(now, facts, names),
            .. CheckBalancers(facts, names),
            .. CheckSubnets(facts.Network, names),
            .. CheckAliasZones(now, names),
        ];

    private static IEnumerable<Refusal> CheckKind(EnvironmentSnapshot now, EnvironmentSettings settings)
    {
        if (settings.LoadBalancer.Kind == LoadBalancerKind.Network)
        {
            yield return ProvisionRefusals.KindNotMade(settings.LoadBalancer.Kind);
        }

        // What forwards to nothing yet is what a dead run left, and is gone on with.
        foreach (var other in now.LoadBalancers.Where(balancer => balancer.Kind == LoadBalancerKind.Network))
        {
            yield return CommonRefusals.TrafficUnclear((TrafficSource.Unclear)other.Traffic);
        }

        foreach (var mixed in EnvironmentGuards.CheckMixed(now))
        {
            yield return mixed;
        }

        if (
            BalancerKind.Of(now, settings) == LoadBalancerKind.Application
            && settings.Health.Protocol is HealthProtocol.Tcp or HealthProtocol.Ssl
        )
        {
            yield return ProvisionRefusals.HealthNotAsked(settings.Health.Protocol);
        }
    }

    private static IEnumerable<Refusal> CheckOnce(EnvironmentSnapshot now, NetworkFacts network, EnvironmentNames names)
    {
        foreach (var what in now.Ambiguities)
        {
            yield return CommonRefusals.Ambiguous(what, KeyOf(what));
        }

        if (network.Vpcs.Count > 1)
        {
            yield return CommonRefusals.Ambiguous(
                $"VPC named {names.Vpc} ({string.Join(", ", network.Vpcs.Select(vpc => vpc.Id))})",
                "names.vpc"
            );
        }

        for (var index = 0; index < names.Subnets.Count; index++)
        {
            var subnets = network.Named(names.Subnets[index]);
            if (subnets.Count > 1)
            {
                var ids = string.Join(", ", subnets.Select(subnet => subnet.Id));
                yield return CommonRefusals.Ambiguous($"subnet named {names.Subnets[index]} ({ids})", $"names.subnet{index + 1}");
            }
        }
    }

    private static string KeyOf(string ambiguity) =>
        ambiguity.StartsWith("load balancer", StringComparison.Ordinal) ? "names.loadBalancer1 or names.loadBalancer2"
        : ambiguity.StartsWith("private", StringComparison.Ordinal) ? "names.privateZoneId"
        : "names.publicZoneId";

    private static IEnumerable<Refusal> CheckLive(EnvironmentSnapshot now, EnvironmentNames names)
    {
        if (AliasPlanner.LiveTargets(now, names) is { Count: > 1 } targets)
        {
            yield return CommonRefusals.Contradiction(
                $"the live names point at {string.Join(" and ", targets)}, so that neither is the live side"
            );
        }
    }

    private static IEnumerable<Refusal> CheckRole(ProvisionFacts facts, EnvironmentNames names)
    {
        if (facts.Role is { TrustsEc2: false })
        {
            yield return ProvisionRefusals.RoleDoesNotFit($"role {names.Role}", "EC2 may not assume it");
        }

        if (facts.Profile is { Ours: false } profile && !profile.Roles.Contains(names.Role, StringComparer.Ordinal))
        {
            yield return ProvisionRefusals.RoleDoesNotFit($"instance profile {names.Role}", "it does not hold the role of its name");
        }

        if (facts is { Role: { Ours: false, TrustsEc2: true }, Profile: null })
        {
            yield return ProvisionRefusals.RoleDoesNotFit($"role {names.Role}", "no instance profile of its name holds it");
        }

        if (facts.Profile is { Ours: true, Roles: [var other, ..] } && other != names.Role)
        {
            yield return ProvisionRefusals.RoleDoesNotFit($"instance profile {names.Role}", $"it holds role {other}");
        }
    }

    private static IEnumerable<Refusal> CheckPrivateZone(EnvironmentSnapshot now, ProvisionFacts facts, EnvironmentNames names)
    {
        if (
            now.Private is { } zone
            && facts.Private is { } there
            && !there.Vpcs.Contains(facts.Network.Vpc?.Id ?? string.Empty, StringComparer.Ordinal)
        )
        {
            yield return ProvisionRefusals.PrivateZoneElsewhere(zone.Id, names.Vpc);
        }
    }

    private static IEnumerable<Refusal> CheckBalancers(ProvisionFacts facts, EnvironmentNames names) =>
        facts
            .Balancers.Select(balancer => (What: $"load balancer {balancer.Name}", balancer.MadeFor))
            .Concat(facts.TargetGroups.Select(group => (What: $"target group {group.Name}", group.MadeFor)))
            .Where(one => one.MadeFor is { } owner && owner != names.Tag)
            .Select(one => ProvisionRefusals.BelongsTo(one.What, one.MadeFor!));

    private static IEnumerable<Refusal> CheckSubnets(NetworkFacts network, EnvironmentNames names)
    {
        var there = names.Subnets.SelectMany(network.Named).ToList();
        var needed = names.Subnets.Count(name => network.Named(name).Count == 0);
        var free = NetworkPlanner.FreeBlocks(network).Take(needed).Count();
        if (free < needed)
        {
            yield return ProvisionRefusals.NoRoom(names.Vpc, free, needed);
        }

        var zones = network.AvailabilityZones.Count(zone => !there.Any(subnet => subnet.AvailabilityZone == zone));
        if (zones < needed)
        {
            yield return ProvisionRefusals.TooFewZones(zones, needed);
        }
    }

    // Only a load balancer that is there can be judged: one that is still to be made tells its zone when it is.
    private static IEnumerable<Refusal> CheckAliasZones(EnvironmentSnapshot now, EnvironmentNames names)
    {
        var targets = AliasPlanner
            .Plan(now, names, new KnownIds())
            .SelectMany(part => part.Steps.OfType<CreateAliases>())
            .SelectMany(step => step.Aliases)
            .Where(alias => alias.TargetZone is null)
            .Select(alias => alias.Target)
            .Distinct();
        return now.LoadBalancers.Where(balancer => targets.Contains(balancer.Name)).Select(CommonRefusals.NoAliasZone);
    }
}
