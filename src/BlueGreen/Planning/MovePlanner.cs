using BlueGreen.Naming;
using BlueGreen.State;
using BlueGreen.State.Record;

namespace BlueGreen.Planning;

/// <summary>The steps that make one side live by its alias records, as far as they are not done yet. Switch and Rollback share them.</summary>
internal static class MovePlanner
{
    /// <summary>The batch of the public zone: what the world sees. None when the live names point there already.</summary>
    public static IEnumerable<SwapAliases> PublicBatch(EnvironmentSnapshot now, EnvironmentNames names, Side target)
    {
        var zone = now.Public!;
        var moves = AliasMoves.To(target.LoadBalancer, now, zone, names.Hosts.Select(host => host.Live)).ToList();
        if (moves.Count > 0)
        {
            yield return new SwapAliases(
                zone.Id,
                Private: false,
                moves,
                $"{Names(names.Hosts.Select(host => host.Live))} -> {target.LoadBalancer.Name} ({target})"
            );
        }
    }

    /// <summary>The batch of the private zone: the live names that it mirrors, and the staging names for the other side.</summary>
    public static IEnumerable<SwapAliases> PrivateBatch(
        EnvironmentSnapshot now,
        EnvironmentNames names,
        Side target,
        Side other,
        LastMove? note
    )
    {
        var zone = now.Private!;
        IReadOnlyList<AliasMove> moves =
        [
            .. AliasMoves.To(target.LoadBalancer, now, zone, names.Hosts.Select(host => host.Live)),
            .. AliasMoves.To(other.LoadBalancer, now, zone, names.Hosts.Select(host => host.Staging)),
        ];
        if (moves.Count > 0 || note is not null)
        {
            yield return new SwapAliases(
                zone.Id,
                Private: true,
                moves,
                moves.Count == 0
                    ? "note the move; every name points where it shall"
                    : $"{Names(names.Hosts.Select(host => host.Live))} -> {target.LoadBalancer.Name}, {Names(names.Hosts.Select(host => host.Staging))} -> {other.LoadBalancer.Name}"
            )
            {
                Noted = note,
            };
        }
    }

    /// <summary>What puts right the pin that a dead run left on the live group. A group on staging stays pinned, as the way back or until its switch.</summary>
    public static IEnumerable<UnpinScaling> Repair(Sides sides)
    {
        if (sides.Live?.Group is { Pin: not null } live)
        {
            yield return new UnpinScaling(live.Name);
        }
    }

    private static string Names(IEnumerable<HostName> hosts) => string.Join(", ", hosts.Select(host => host.ToString().Split('.')[0]));
}
