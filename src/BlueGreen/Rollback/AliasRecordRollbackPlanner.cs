using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.State;
using BlueGreen.State.Record;

namespace BlueGreen.Rollback;

/// <summary>Makes the former live side live again by the same swap. The live batch comes first and takes the environment in the same breath.</summary>
internal static class AliasRecordRollbackPlanner
{
    // As long as a load balancer and two looks need to notice that what was counted before the batch serves no more.
    private static readonly TimeSpan Proof = TimeSpan.FromSeconds(40);

    public static Plan Plan(EnvironmentSnapshot now, EnvironmentNames names, Sides sides, Side back, SwitchSettings settings)
    {
        var other = back == sides.Live ? sides.Staging! : sides.Live!;
        var moves = back != sides.Live;
        var unfinished = now.Record.IsHalfDone || now.Record.UnfinishedMove is not null;
        var whole = !moves && !unfinished && sides.PrivateAgrees;
        if (whole && !MovePlanner.Repair(sides).Any())
        {
            return Planning.Plan.Nothing($"{back} is live already.") with { To = ReleaseName.Of(back) };
        }

        // What was switched stays on record as it was, so that a second Rollback finds the same way back and changes nothing.
        var note = moves || now.Record.UnfinishedMove is not null ? new LastMove(ReleaseName.Of(back), ReleaseName.Of(other)) : null;
        return new Plan
        {
            Summary = moves
                ? $"Roll {names.Domain} back from {other} to {back}."
                : $"{back} is live already; what does not agree with that is put right.",
            From = moves || unfinished ? ReleaseName.Of(other) : null,
            To = ReleaseName.Of(back),
            Steps =
            [
                .. MovePlanner.PublicBatch(now, names, back),
                .. KeepFromBeingEmptied(back.Group!),
                .. MovePlanner.PrivateBatch(now, names, back, other, note),
                .. moves
                    ? [new WatchNewLive(back.LoadBalancer.Traffic, back.Group!.Name, RollbackGuards.Required(back.Group), Proof)]
                    : Array.Empty<PlanStep>(),
                // Half done, the other side was live for a moment though no run came as far as to say so.
                .. (moves || now.Record.IsHalfDone) && other.Group is { LiveAt: null, Deleting: false } unmarked
                    ? [new MarkLive(unmarked.Name, unmarked.Image) { Former = true }]
                    : Array.Empty<PlanStep>(),
                // The history tells what is live again since when; a run that died after its live batch did not come to write it.
                .. moves || now.Record.IsHalfDone ? [new MarkLive(back.Group!.Name, back.Group.Image)] : Array.Empty<PlanStep>(),
                .. whole ? [] : new[] { new AwaitInSync(settings.InSyncTimeout) },
                new UnpinScaling(back.Group!.Name),
                .. other.Group is null ? [] : new[] { new UnpinScaling(other.Group.Name) },
            ],
        };
    }

    /// <summary>
    /// Points the names forth again at what was live when the rollback began: what it went back to does not serve. The switch that it undid stays on
    /// record, and so does the pin of the way back: both are as they were before.
    /// </summary>
    public static IReadOnlyList<PlanStep> Forth(
        EnvironmentSnapshot now,
        EnvironmentNames names,
        Side other,
        Side back,
        SwitchSettings settings
    ) =>
        [
            .. MovePlanner.PublicBatch(now, names, other),
            .. MovePlanner.PrivateBatch(now, names, other, back, new LastMove(ReleaseName.Of(back), ReleaseName.Of(other))),
            new WatchNewLive(other.LoadBalancer.Traffic, other.Group!.Name, RollbackGuards.Required(other.Group), Proof),
            .. other.Group.LiveAt is null ? [new MarkLive(other.Group.Name, other.Group.Image)] : Array.Empty<PlanStep>(),
            new AwaitInSync(settings.InSyncTimeout),
            new UnpinScaling(other.Group.Name),
        ];

    // A Clean that died, or sleeps, had begun with it: its next call would empty the group, and is refused while there is a minimum.
    private static IEnumerable<PinScaling> KeepFromBeingEmptied(Group back)
    {
        if (back is { Deleting: false, Capacity.Minimum: 0, Pin.PinnedMinimum: > 0 })
        {
            yield return new PinScaling([back]);
        }
    }
}
