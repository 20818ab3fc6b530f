using BlueGreen.Aws;
using BlueGreen.Execution;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.Reporting;
using BlueGreen.Rollback;
using BlueGreen.State;
using BlueGreen.State.Record;
using BlueGreen.Switch;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace BlueGreen.Tests.Builders;

/// <summary>
/// An environment in which the moves of the live names are really made, by the real lock, and any run may be killed before any of its changes. Groups
/// are a list; what is only waited for is skipped.
/// </summary>
internal sealed class World
{
    private readonly FakeRoute53 route53;
    private readonly FakeTimeProvider time = new(The.Moment);
    private readonly EnvironmentSnapshot start;
    private readonly HashSet<GroupName> wereLive = [];
    private List<Group> groups;
    private int changesLeft = int.MaxValue;
    private int runs;

    public World(EnvironmentSnapshot start)
    {
        this.start = start;
        groups = [.. start.Groups];
        route53 = new FakeRoute53(start) { BeforeChange = Change };
    }

    /// <value>Groups that the public live names pointed at, be it for a moment.</value>
    public IReadOnlySet<GroupName> WereLive => wereLive;

    public EnvironmentSnapshot Read()
    {
        var (publicZone, privateZone) = (route53.Zone(isPrivate: false), route53.Zone(isPrivate: true));
        return start with
        {
            Groups = groups,
            Public = publicZone,
            Private = privateZone,
            Record = EnvironmentRecord.Read(publicZone, privateZone, The.Names.EnvironmentRecord),
            ReadAt = time.GetUtcNow(),
        };
    }

    public Sides Sides => Sides.Read(Read(), The.Names.Hosts);

    public Task<Decision> SwitchAsync(string? to, int killedBefore = int.MaxValue) =>
        RunAsync(
            OperationKind.Switch,
            now => SwitchDecision.Decide(now, The.Settings, The.Names, new SwitchOptions { To = to }),
            killedBefore
        );

    public Task<Decision> RollbackAsync(int killedBefore = int.MaxValue) =>
        RunAsync(OperationKind.Rollback, now => RollbackDecision.Decide(now, The.Settings, The.Names), killedBefore);

    /// <summary>Runs an operation as the runner does, on a machine that dies before its n-th change; tells what was decided first.</summary>
    private async Task<Decision> RunAsync(OperationKind kind, Func<EnvironmentSnapshot, Decision> decide, int killedBefore)
    {
        changesLeft = killedBefore;
        var now = Read();
        var decision = decide(now);
        if (decision is Decision.Proceed { Plan: { IsEmpty: false } plan })
        {
            try
            {
                await CarryOutAsync(kind, plan, now, decide);
            }
            catch (KilledException)
            {
                // Its lease ends; another machine goes on.
                time.Advance(EnvironmentLock.Lease + EnvironmentLock.Lease);
            }
        }

        changesLeft = int.MaxValue;
        return decision;
    }

    private async Task CarryOutAsync(OperationKind kind, Plan plan, EnvironmentSnapshot now, Func<EnvironmentSnapshot, Decision> decide)
    {
        var identity = new RunIdentity(RunId.Parse($"run-{++runs}"), "ann", "build-7");
        var batches = new RecordBatches(route53.Client, new AwsCalls(time), The.Names);
        var held = new EnvironmentLock(batches, new SharedClock(time), The.Names, identity, Substitute.For<IRunLog>());
        held.Adopt(now);
        held.Intend(kind, plan);
        if (!(kind == OperationKind.Rollback && plan.Steps[0] is SwapAliases { Private: false }))
        {
            await held.TakeAsync(CancellationToken.None);
            if (decide(Read()) is not Decision.Proceed under)
            {
                await held.ReleaseAsync(completed: false, CancellationToken.None);
                return;
            }

            plan = under.Plan;
        }

        foreach (var step in plan.Steps)
        {
            await StepAsync(step, held);
        }

        await held.ReleaseAsync(completed: true, CancellationToken.None);
    }

    private async Task StepAsync(PlanStep step, EnvironmentLock held)
    {
        time.Advance(TimeSpan.FromSeconds(1));
        switch (step)
        {
            case SwapAliases swap:
                await held.SwapAsync(swap, CancellationToken.None);
                if (Sides.Live?.Group is { } live)
                {
                    wereLive.Add(live.Name);
                }

                break;
            case PinScaling pin:
                pin.Groups.ToList().ForEach(group => Change(group.Name, found => found.PinnedAt(found.Capacity.Desired)));
                break;
            case UnpinScaling unpin:
                Change(unpin.Group, found => found.Pin is { } pin ? Minimum(found, pin.OriginalMinimum) with { Pin = null } : found);
                break;
            case KeepTheWayBack keep:
                Change(keep.Group, found => found.Pin is null ? found.PinnedAt(found.Capacity.Desired, "AlarmNotification") : found);
                break;
            case MarkLive mark:
                Change(mark.Group, found => found with { LiveAt = time.GetUtcNow() });
                break;
            default:
                (step is AwaitInSync or WatchNewLive).ShouldBeTrue($"A move has a step that this world does not know: {step}");
                break;
        }
    }

    private static Group Minimum(Group group, int minimum) => group with { Capacity = group.Capacity with { Minimum = minimum } };

    private void Change(GroupName name, Func<Group, Group> change)
    {
        Change();
        groups = [.. groups.Select(group => group.Name == name ? change(group) : group)];
    }

    private void Change()
    {
        if (changesLeft-- <= 0)
        {
            throw new KilledException();
        }
    }

    private sealed class KilledException : Exception;
}
