using System.Collections.Immutable;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic.Balancers;

/// <summary>The targets of a pool, and whose turn it is.</summary>
internal sealed class Pool(PoolView view, TimeProvider time) : IDisposable
{
    private int _turn;
    private long _requests;

    public PoolView View { get; private set; } = view;

    public ImmutableArray<Target> Targets { get; private set; } = [];

    /// <summary>Requests that were meant for it.</summary>
    public long Requests => Interlocked.Read(ref _requests);

    public void Took() => Interlocked.Increment(ref _requests);

    /// <summary>Takes a new view over; targets that stay keep their connections.</summary>
    public void Apply(PoolView view)
    {
        var before = Targets;
        // One that died and came back is another: what was cancelled stays cancelled.
        var kept = before.Where(t => !t.Gone.IsCancellationRequested).ToDictionary(t => (t.View.InstanceId, t.View.Address, t.View.Port));
        var now = ImmutableArray.CreateBuilder<Target>(view.Targets.Length);
        foreach (var wanted in view.Targets)
        {
            var target =
                kept.GetValueOrDefault((wanted.InstanceId, wanted.Address, wanted.Port)) ?? new Target(wanted, view.Protocol, time);
            target.Apply(wanted);
            now.Add(target);
        }

        View = view;
        Targets = now.ToImmutable();
        foreach (var left in before.Except(Targets))
        {
            left.Dispose();
        }
    }

    /// <summary>The target for a request or connection; null where none may have it.</summary>
    /// <param name="zone">The zone of the node that it came in on.</param>
    /// <param name="tried">Targets that failed it already.</param>
    public Target? Pick(string zone, IReadOnlyCollection<Target> tried)
    {
        var now = View;
        var reachable = Targets.Where(t => !tried.Contains(t) && (now.CrossZone || t.View.Zone == zone)).ToList();
        var fit = reachable.FindAll(t => t.View.State == TargetState.InService);
        if (fit.Count == 0 && now.FailsOpen)
        {
            fit = reachable.FindAll(t => t.View.State is TargetState.OutOfService or TargetState.Registering);
        }

        var preferred = fit.FindAll(t => !t.IsAvoided);
        return Choose(preferred.Count > 0 ? preferred : fit, now.Balancing);
    }

    public void Dispose()
    {
        foreach (var target in Targets)
        {
            target.Dispose();
        }

        Targets = [];
    }

    private Target? Choose(List<Target> among, Balancing balancing)
    {
        if (among.Count == 0)
        {
            return null;
        }

        // The turn moves in both: equally loaded targets take turns too.
        var first = (int)((uint)Interlocked.Increment(ref _turn) % (uint)among.Count);
        var best = among[first];
        for (var i = 1; balancing == Balancing.LeastOutstanding && i < among.Count; i++)
        {
            var other = among[(first + i) % among.Count];
            best = other.Outstanding < best.Outstanding ? other : best;
        }

        return best;
    }
}
