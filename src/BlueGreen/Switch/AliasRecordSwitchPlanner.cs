using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.State;
using BlueGreen.State.Record;

namespace BlueGreen.Switch;

/// <summary>Makes the staging side live by swapping alias records; the load balancers are not touched.</summary>
internal static class AliasRecordSwitchPlanner
{
    /// <summary>The whole switch.</summary>
    public static Plan Plan(EnvironmentSnapshot now, EnvironmentNames names, Sides sides, SwitchSettings settings)
    {
        var (live, next) = (sides.Live!, sides.Staging!);
        var note = new LastMove(ReleaseName.Of(live), ReleaseName.Of(next));
        IReadOnlyList<Group> loose =
        [
            .. new[] { live.Group, next.Group }
                .OfType<Group>()
                .Where(group => group is { Deleting: false } && group.Capacity.Minimum < group.Capacity.Desired),
        ];
        return new Plan
        {
            Summary = $"Switch the live names of {names.Domain} from {live} to {next}.",
            From = note.From,
            To = note.To,
            Steps =
            [
                .. loose.Count > 0 ? [new PinScaling(loose)] : Array.Empty<PlanStep>(),
                .. MovePlanner.PublicBatch(now, names, next), // first: what the world sees
                .. MovePlanner.PrivateBatch(now, names, next, live, note),
                .. MarkFormer(live),
                new MarkLive(next.Group!.Name, next.Group.Image),
                new AwaitInSync(settings.InSyncTimeout),
                .. Watch(next, SwitchGuards.Required(live, next.Group), settings),
                new UnpinScaling(next.Group.Name),
                .. live.Group is null ? [] : new[] { new KeepTheWayBack(live.Group.Name) },
            ],
            Notes = [.. Notes(live, next)],
        };
    }

    /// <summary>What is left of a switch whose live batch was accepted; nothing where all of it is done.</summary>
    public static Plan Finish(EnvironmentSnapshot now, EnvironmentNames names, Sides sides, SwitchSettings settings)
    {
        var (live, other) = (sides.Live!, sides.Staging!);
        var intent = now.Record.UnfinishedMove;
        var unfinished = now.Record.IsHalfDone || intent is { Operation: OperationKind.Switch, To: { } to } && to.IsOn(live);
        if (!unfinished)
        {
            return Tidy(now, names, sides);
        }

        var from =
            intent is { Operation: OperationKind.Switch, From: { } known, To: { } meant } && meant.IsOn(live)
                ? known
                : ReleaseName.Of(other);
        var note = new LastMove(from, ReleaseName.Of(live));
        return new Plan
        {
            Summary = $"Finish the switch of {names.Domain} to {live}.",
            From = note.From,
            To = note.To,
            Steps =
            [
                .. MovePlanner.PrivateBatch(now, names, live, other, note),
                .. from.IsOn(other) ? MarkFormer(other) : [],
                .. live.Group is null ? [] : new[] { new MarkLive(live.Group.Name, live.Group.Image) },
                new AwaitInSync(settings.InSyncTimeout),
                .. live.Group is null ? [] : Watch(live, Math.Max(1, live.Group.Capacity.Minimum), settings),
                .. live.Group is null ? [] : new[] { new UnpinScaling(live.Group.Name) },
                .. other.Group is null ? [] : new[] { new KeepTheWayBack(other.Group.Name) },
            ],
        };
    }

    // That version is live and no switch is unfinished. Names may still be missing in the private zone, where somebody else set it up, and a dead
    // run may have left pins.
    private static Plan Tidy(EnvironmentSnapshot now, EnvironmentNames names, Sides sides)
    {
        var (live, other) = (sides.Live!, sides.Staging!);
        IReadOnlyList<PlanStep> steps = [.. MovePlanner.PrivateBatch(now, names, live, other, note: null), .. MovePlanner.Repair(sides)];
        return steps.Count == 0
            ? Planning.Plan.Nothing($"{live} is live already.") with
            {
                To = ReleaseName.Of(live),
            }
            : new Plan
            {
                Summary = $"{live} is live already; what does not agree with that is put right.",
                To = ReleaseName.Of(live),
                Steps = steps,
            };
    }

    // A live side that fails is a reason to switch, so it stops nobody; but then nothing would switch back.
    private static IEnumerable<string> Notes(Side live, Side next)
    {
        if (live.Group is { Deleting: true } going)
        {
            yield return $"{going.Name} is being deleted: should {next} fail, there is no way back";
        }
        else if (live.Group is { } group && live.Healthy < Math.Max(1, Math.Max(group.Capacity.Minimum, group.Capacity.Desired)))
        {
            yield return $"{group.Name} has {live.Healthy} of {group.Capacity.Desired} healthy instances: should {next} fail, nothing switches back to it";
        }
    }

    // A live group of another making bears no mark yet. Without it, what was just replaced would count as a version that was never live.
    private static IEnumerable<MarkLive> MarkFormer(Side former)
    {
        if (former.Group is { LiveAt: null, Deleting: false } group)
        {
            yield return new MarkLive(group.Name, group.Image) { Former = true };
        }
    }

    private static IEnumerable<WatchNewLive> Watch(Side side, int required, SwitchSettings settings)
    {
        if (settings.BakeTime > TimeSpan.Zero)
        {
            var (probe, via) = (settings.Probe, side.LoadBalancer.DnsName);
            yield return new WatchNewLive(side.LoadBalancer.Traffic, side.Group!.Name, required, settings.BakeTime)
            {
                Probe = probe.Path is { } path ? new SiteProbe(via, path, probe.Status, probe.Requests, probe.SuccessRate) : null,
                Alarms = settings.Alarms,
            };
        }
    }
}
