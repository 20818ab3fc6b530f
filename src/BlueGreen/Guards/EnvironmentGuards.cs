using BlueGreen.Naming;
using BlueGreen.State;
using BlueGreen.State.Record;

namespace BlueGreen.Guards;

/// <summary>What every operation that changes an environment asks first: is it whole, and is it exactly the one that is meant?</summary>
internal static class EnvironmentGuards
{
    /// <summary>Refusals because something is missing, there twice, or contradicts itself.</summary>
    public static IEnumerable<Refusal> Check(EnvironmentSnapshot now, EnvironmentNames names) =>
        [
            .. CheckExists(now, names),
            .. CheckKinds(now),
            .. CheckRecord(now),
            .. Sides.Read(now, names.Hosts).Contradictions.Select(CommonRefusals.Contradiction),
        ];

    /// <summary>Refusals because a move of the live names was begun and not ended: only Switch and Rollback may go on from there.</summary>
    public static IEnumerable<Refusal> CheckNothingHalfDone(EnvironmentSnapshot now, EnvironmentNames names)
    {
        var sides = Sides.Read(now, names.Hosts);
        if (now.Record.IsHalfDone || sides.IsHalfSwitched)
        {
            yield return CommonRefusals.HalfDone(now.Record.UnfinishedMove, sides);
        }
    }

    /// <summary>A refusal because another run holds the environment.</summary>
    public static IEnumerable<Refusal> CheckLock(EnvironmentSnapshot now, RunId self)
    {
        if (now.Record.Public is { } held && held.Run != self && held.IsHeldAt(now.ReadAt))
        {
            yield return CommonRefusals.Locked(held, now.Record.IntentOfHolder, now.ReadAt);
        }
    }

    /// <summary>Refusals because an alias record can't be made to point at a load balancer.</summary>
    public static IEnumerable<Refusal> CheckAliasZones(EnvironmentSnapshot now) =>
        now.LoadBalancers.Where(loadBalancer => now.AliasZoneOf(loadBalancer) is null).Select(CommonRefusals.NoAliasZone);

    private static IEnumerable<Refusal> CheckExists(EnvironmentSnapshot now, EnvironmentNames names)
    {
        foreach (var ambiguity in now.Ambiguities)
        {
            yield return CommonRefusals.Ambiguous(ambiguity);
        }

        foreach (var name in new[] { names.LoadBalancer1, names.LoadBalancer2 })
        {
            if (!now.LoadBalancers.Any(loadBalancer => loadBalancer.Name == name))
            {
                yield return CommonRefusals.Missing($"load balancer {name}");
            }
        }

        if (now.Public is null)
        {
            yield return CommonRefusals.Missing($"public hosted zone {names.Zone}");
        }

        if (now.Private is null)
        {
            yield return CommonRefusals.Missing($"private hosted zone {names.Zone}");
        }

        if (now.LoadBalancers.Count == 2 && now.Public is { } zone)
        {
            foreach (var missing in Pointing.Read(zone, [.. names.Hosts.Select(host => host.Live)], now.LoadBalancers).Missing)
            {
                yield return CommonRefusals.Missing($"alias record {missing} in the public zone");
            }
        }
    }

    /// <summary>Refusals because a side's load balancer is none that this tool can work with, or not of the other side's kind.</summary>
    private static IEnumerable<Refusal> CheckKinds(EnvironmentSnapshot now)
    {
        foreach (var unclear in now.LoadBalancers.Select(loadBalancer => loadBalancer.Traffic).OfType<TrafficSource.Unclear>())
        {
            yield return CommonRefusals.TrafficUnclear(unclear);
        }

        foreach (var mixed in CheckMixed(now))
        {
            yield return mixed;
        }
    }

    /// <summary>A refusal because the two sides are not of one kind.</summary>
    public static IEnumerable<Refusal> CheckMixed(EnvironmentSnapshot now)
    {
        if (now.LoadBalancers is [var one, var other] && one.Name != other.Name && one.Kind != other.Kind)
        {
            yield return CommonRefusals.MixedKinds(one, other);
        }
    }

    /// <summary>A refusal because the environment record is none that this version can read.</summary>
    public static IEnumerable<Refusal> CheckRecord(EnvironmentSnapshot now)
    {
        if (now.Record.Unreadable is { } value)
        {
            yield return CommonRefusals.UnreadableRecord(value);
        }
    }
}
