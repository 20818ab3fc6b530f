using BlueGreen.Execution.Steps;
using BlueGreen.Planning;
using BlueGreen.Reporting;
using BlueGreen.State;

namespace BlueGreen.Execution;

/// <summary>Carries out a plan step by step; the one place that knows every kind of step.</summary>
internal sealed class PlanExecutor
{
    private readonly RunParts run;
    private readonly AliasSteps aliases;
    private readonly ScalingSteps scaling;
    private readonly MarkSteps marks;
    private readonly LaunchSteps launches;
    private readonly GroupMakingSteps makeGroups;
    private readonly GroupRemovalSteps removeGroups;
    private readonly InServiceSteps inService;
    private readonly CopySteps copies;
    private readonly DrainSteps drains;
    private readonly ImageSteps images;
    private readonly ProvisionSteps provisioning;
    private readonly List<StepReport> reports = [];
    private readonly List<PlanStep> undo = [];
    private LaunchSource? launched;

    public PlanExecutor(RunParts run)
    {
        this.run = run;
        var tags = new GroupTags(run);
        aliases = new AliasSteps(run);
        scaling = new ScalingSteps(run, tags);
        marks = new MarkSteps(run, tags);
        launches = new LaunchSteps(run);
        makeGroups = new GroupMakingSteps(run, scaling);
        removeGroups = new GroupRemovalSteps(run);
        inService = new InServiceSteps(run);
        copies = new CopySteps(run);
        drains = new DrainSteps(run);
        images = new ImageSteps(run);
        provisioning = new ProvisionSteps(run);
    }

    /// <value>What was carried out so far.</value>
    public IReadOnlyList<StepReport> Reports => reports;

    /// <value>Steps that remove what this executor made, the last made first.</value>
    public IReadOnlyList<PlanStep> Undo => [.. Enumerable.Reverse(undo)];

    public async Task ExecuteAsync(IReadOnlyList<PlanStep> steps, CancellationToken cancellationToken)
    {
        foreach (var (index, step) in steps.Index())
        {
            run.Log.Report(new StepBegun(index + 1, steps.Count, step.ToString()));
            var calls = run.Calls.Count;
            var startedAt = run.Clock.Now;
            var started = run.Time.GetTimestamp();
            string? failure = null;
            try
            {
                await ExecuteAsync(step, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                failure = exception.Message;
                throw;
            }
            finally
            {
                var report = new StepReport(step.ToString(), startedAt, run.Time.GetElapsedTime(started), run.Calls.Count - calls, failure);
                reports.Add(report);
                run.Log.Report(new StepEnded(report));
            }
        }
    }

    private Task ExecuteAsync(PlanStep step, CancellationToken cancellationToken) =>
        step switch
        {
            PinScaling pin => scaling.PinAsync(pin, cancellationToken),
            UnpinScaling unpin => scaling.UnpinAsync(unpin.Group, cancellationToken),
            KeepTheWayBack keep => scaling.KeepAsync(keep.Group, cancellationToken),
            SwapAliases swap => aliases.SwapAsync(swap, cancellationToken),
            AwaitInSync sync => aliases.AwaitInSyncAsync(sync, cancellationToken),
            WatchNewLive watch => aliases.WatchAsync(watch, cancellationToken),
            MarkLive mark => marks.MarkLiveAsync(mark, cancellationToken),
            MarkDeployed mark => marks.MarkDeployedAsync(mark, cancellationToken),
            CreateLaunch create => CreateAsync(create, cancellationToken),
            CreateGroup create => CreateAsync(create, cancellationToken),
            CompleteGroup complete => makeGroups.CompleteAsync(complete, cancellationToken),
            CopyScaling copy => copies.CopyAsync(copy, cancellationToken),
            AwaitInService wait => inService.AwaitAsync(wait, cancellationToken),
            AwaitDrained wait => drains.AwaitAsync(wait, cancellationToken),
            EmptyGroup empty => removeGroups.EmptyAsync(empty, cancellationToken),
            DeleteGroup delete => removeGroups.DeleteAsync(delete, cancellationToken),
            DeleteLaunch delete => launches.DeleteAsync(delete.Launch, cancellationToken),
            DeleteImage delete => images.DeleteAsync(delete, cancellationToken),
            ProvisionStep provision => provisioning.ExecuteAsync(provision, cancellationToken),
            _ => throw new InvalidOperationException($"No executor knows the step {step.GetType().Name}."),
        };

    private async Task CreateAsync(CreateLaunch step, CancellationToken cancellationToken)
    {
        launched = await launches.CreateAsync(step, cancellationToken).ConfigureAwait(false);
        undo.Add(new DeleteLaunch(launched));
        run.Log.Tell($"{launched}: created");
    }

    // Known before it is made: a call whose answer never comes may have made it.
    private Task CreateAsync(CreateGroup step, CancellationToken cancellationToken)
    {
        var timeout = run.Settings.Clean.Timeout;
        undo.Add(new DeleteGroup(step.Name, timeout));
        undo.Add(new EmptyGroup(step.Name, step.Traffic, timeout));
        return makeGroups.CreateAsync(step, step.Launch ?? launched!, cancellationToken);
    }
}
