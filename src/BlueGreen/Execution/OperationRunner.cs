using BlueGreen.Guards;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.Reporting;
using BlueGreen.State;
using BlueGreen.Status;

namespace BlueGreen.Execution;

/// <summary>
/// The one way through: read, decide, take the environment, read and decide again, carry out, give it back. A refusal before the lock makes no
/// mutating call; one under it only releases the record.
/// </summary>
internal sealed class OperationRunner(RunParts run)
{
    private static readonly TimeSpan LockInterval = TimeSpan.FromSeconds(5);
    private static readonly Dictionary<GroupName, ImageId> NoImages = [];

    public async Task<OperationResult> RunAsync(Operation operation, RunOptions options, CancellationToken cancellationToken)
    {
        var started = run.Time.GetTimestamp();
        var now = await ReadFreeAsync(options, cancellationToken).ConfigureAwait(false);
        var startedAt = now.ReadAt;
        var plan = await DecideAsync(operation, now, options, cancellationToken).ConfigureAwait(false);
        Report(operation, plan, options);
        run.Log.Detail(plan.ToString());
        if (options.PlanOnly)
        {
            run.Log.Tell(Runbook.Of(operation.Kind, plan, run.EnvironmentTag));
            return Result(changed: false, []);
        }

        foreach (var note in plan.Notes)
        {
            run.Log.Warn(note);
        }

        if (plan.IsEmpty)
        {
            run.Log.Tell(plan.Summary);
            return Result(changed: false, []);
        }

        if (options.BreakLock && now.Record.Public is { } broken && IsLocked(now))
        {
            run.Lock.Break(broken, now.Record.IntentOfHolder);
        }

        var executor = new PlanExecutor(run);
        now = await BeforeTheLockAsync(plan, now, executor, options, cancellationToken).ConfigureAwait(false);
        run.Lock.Adopt(now);
        run.Lock.Intend(operation.Kind, plan);
        if (!(operation.TakesByFirstStep && plan.Steps[0] is SwapAliases { Private: false }))
        {
            if (!await TakeAsync(options, cancellationToken).ConfigureAwait(false))
            {
                var left = options.WaitForLock - run.Time.GetElapsedTime(started);
                return await RunAsync(operation, options with { WaitForLock = left }, cancellationToken).ConfigureAwait(false);
            }

            now = await run.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            plan = await DecideUnderLockAsync(operation, now, cancellationToken).ConfigureAwait(false);
            Report(operation, plan, options);
        }

        await ExecuteAsync(operation, plan, executor, cancellationToken).ConfigureAwait(false);
        return Result(changed: true, executor.Reports);

        OperationResult Result(bool changed, IReadOnlyList<StepReport> steps) =>
            new()
            {
                Operation = operation.Kind,
                Summary = plan.Summary,
                Changed = changed,
                Plan = plan.ToString(),
                From = plan.From?.Version,
                To = plan.To?.Version,
                Group = plan.To?.Group,
                Objects = plan.Objects,
                Steps = steps,
                RunId = run.Identity.Id.ToString(),
                StartedAt = startedAt,
                Duration = run.Time.GetElapsedTime(started),
                ApiCalls = run.Calls.Count,
                Rounds = run.Calls.Rounds,
            };
    }

    private void Report(Operation operation, Plan plan, RunOptions options) =>
        run.Log.Report(
            new PlanMade(operation.Kind, plan.Summary, [.. plan.Steps.Select(step => step.ToString())], plan.Notes)
            {
                From = plan.From?.Version,
                To = plan.To?.Version,
                PlanOnly = options.PlanOnly,
            }
        );

    private async Task<EnvironmentSnapshot> BeforeTheLockAsync(
        Plan plan,
        EnvironmentSnapshot now,
        PlanExecutor executor,
        RunOptions options,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<PlanStep> first = [.. plan.Steps.TakeWhile(step => !step.NeedsLock)];
        if (first.Count == 0)
        {
            return now;
        }

        await executor.ExecuteAsync(first, cancellationToken).ConfigureAwait(false);
        var then = await run.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);

        // Another run may have taken the environment meanwhile: what was read here would be swapped for a record of this run's.
        IReadOnlyList<Refusal> locked = Locked(then, options);
        return locked.Count == 0 ? then : throw new RefusedException(locked);
    }

    private async Task ExecuteAsync(Operation operation, Plan plan, PlanExecutor executor, CancellationToken cancellationToken)
    {
        try
        {
            await executor.ExecuteAsync(plan.Steps, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            var reported = await RecoverAsync(operation, plan, executor, failure, cancellationToken).ConfigureAwait(false);
            if (reported is not null && !ReferenceEquals(reported, failure))
            {
                throw reported;
            }

            throw;
        }

        await run.Lock.ReleaseAsync(completed: true, cancellationToken).ConfigureAwait(false);
    }

    // A recovery that fails itself must not hide what went wrong first, and the environment is given back whatever happens.
    private async Task<Exception?> RecoverAsync(
        Operation operation,
        Plan plan,
        PlanExecutor executor,
        Exception failure,
        CancellationToken cancellationToken
    )
    {
        var recovered = false;
        Exception? reported = null;
        try
        {
            if (operation.RecoverAsync is { } recover && run.Lock.IsHeld && !cancellationToken.IsCancellationRequested)
            {
                reported = await recover(executor, plan, failure, cancellationToken).ConfigureAwait(false);
                recovered = reported is not null;
            }
        }
        catch (Exception second) when (second is not OperationCanceledException)
        {
            run.Log.Warn($"cleaning up after the failure failed too: {second.Message}");
        }

        await GiveBackAsync(completed: recovered).ConfigureAwait(false);
        return reported;
    }

    private async Task<EnvironmentSnapshot> ReadFreeAsync(RunOptions options, CancellationToken cancellationToken)
    {
        var now = await run.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (options.WaitForLock <= TimeSpan.Zero || !IsLocked(now))
        {
            return now;
        }

        return await run
            .Waiter.UntilAsync(
                "environment",
                async token =>
                {
                    var again = await run.Reader.ReadAsync(token).ConfigureAwait(false);
                    return IsLocked(again)
                        ? (Probe<EnvironmentSnapshot>)new Probe<EnvironmentSnapshot>.Pending("held by another run")
                        : new Probe<EnvironmentSnapshot>.Done(again);
                },
                new WaitPolicy(LockInterval, options.WaitForLock),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private IReadOnlyList<Refusal> Locked(EnvironmentSnapshot now, RunOptions options) =>
        options.BreakLock || options.PlanOnly ? [] : [.. EnvironmentGuards.CheckLock(now, run.Identity.Id)];

    private bool IsLocked(EnvironmentSnapshot now) => EnvironmentGuards.CheckLock(now, run.Identity.Id).Any();

    private async Task<Plan> DecideAsync(
        Operation operation,
        EnvironmentSnapshot now,
        RunOptions options,
        CancellationToken cancellationToken
    )
    {
        run.Log.Report(new EnvironmentSeen(StatusReader.Report(now, run.Settings, run.Names, NoImages)));
        var locked = Locked(now, options);
        var decision = await operation.DecideAsync(now, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Refusal> refusals = [.. locked, .. decision is Decision.Refuse refuse ? refuse.Refusals : []];
        return refusals.Count > 0 ? throw new RefusedException(refusals) : ((Decision.Proceed)decision).Plan;
    }

    /// <returns>False where somebody was faster and there is time to wait for him: then all must be read anew.</returns>
    private async Task<bool> TakeAsync(RunOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await run.Lock.TakeAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (RefusedException refused)
            when (refused.Refusals.Any(refusal => refusal.Code == CommonRefusals.LockLostCode) && !options.BreakLock)
        {
            if (options.WaitForLock > TimeSpan.Zero)
            {
                return false;
            }

            // Somebody was faster: say who.
            var now = await run.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            IReadOnlyList<Refusal> holder = [.. EnvironmentGuards.CheckLock(now, run.Identity.Id)];
            throw holder.Count > 0 ? new RefusedException(holder) : refused;
        }
    }

    private async Task<Plan> DecideUnderLockAsync(Operation operation, EnvironmentSnapshot now, CancellationToken cancellationToken)
    {
        try
        {
            var decision = await operation.DecideAsync(now, cancellationToken).ConfigureAwait(false);
            return decision is Decision.Refuse refuse ? throw new RefusedException(refuse.Refusals) : ((Decision.Proceed)decision).Plan;
        }
        catch
        {
            await GiveBackAsync(completed: false).ConfigureAwait(false);
            throw;
        }
    }

    // Giving back after a failure must not hide the failure.
    private async Task GiveBackAsync(bool completed)
    {
        try
        {
            await run.Lock.ReleaseAsync(completed, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception second) when (second is not OperationCanceledException)
        {
            run.Log.Warn($"the environment was not given back ({second.Message}); its lease ends by itself");
        }
    }
}
