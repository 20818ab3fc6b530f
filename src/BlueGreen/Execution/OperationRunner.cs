using BlueGreen.Execution.Gates;
using BlueGreen.Guards;
using BlueGreen.Planning;
using BlueGreen.Reporting;
using BlueGreen.State;

namespace BlueGreen.Execution;

/// <summary>
/// The one way through: read, decide, let others look, take the environment, read and decide again, carry out, give it back. A refusal before the lock
/// makes no mutating call; one under it only releases the record.
/// </summary>
internal sealed class OperationRunner(RunParts run, Operation operation, RunOptions options)
{
    private readonly Decisions decisions = new(run, operation, options);
    private readonly Hooks hooks = new(run, operation.Kind);
    private readonly long started = run.Time.GetTimestamp();
    private DateTimeOffset startedAt;

    public async Task<OperationResult> RunAsync(CancellationToken cancellationToken)
    {
        var gates = new Gatekeeper(run, operation, options, hooks);
        gates.Begin();
        var (now, plan) = await decisions.MakeAsync(options.WaitForLock, cancellationToken).ConfigureAwait(false);
        startedAt = now.ReadAt;
        run.Log.Detail(plan.ToString());
        if (options.PlanOnly)
        {
            run.Log.Tell(Runbook.Of(operation.Kind, plan, gates.Announce(plan), run.EnvironmentTag));
            return Unchanged(plan);
        }

        foreach (var note in plan.Notes)
        {
            run.Log.Warn(note);
        }

        if (plan.IsEmpty)
        {
            run.Log.Tell(plan.Summary);
            return Unchanged(plan);
        }

        await gates.PassAsync(now, plan, cancellationToken).ConfigureAwait(false);
        return await hooks
            .AroundAsync(
                plan,
                now,
                () =>
                    gates.Approve(plan) is { } approval
                        ? DecideAnewAsync(approval, cancellationToken)
                        : CarryOutAsync(now, plan, approval: null, cancellationToken),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    // Looking at the plan, or waiting for another run, took its time.
    private async Task<OperationResult> DecideAnewAsync(Approval? approval, CancellationToken cancellationToken)
    {
        var left = options.WaitForLock - run.Time.GetElapsedTime(started);
        var (now, plan) = await decisions.MakeAsync(left, cancellationToken).ConfigureAwait(false);
        RefuseUnlessApproved(plan, approval);
        if (plan.IsEmpty)
        {
            run.Log.Tell(plan.Summary);
            return Unchanged(plan);
        }

        return await CarryOutAsync(now, plan, approval, cancellationToken).ConfigureAwait(false);
    }

    private async Task<OperationResult> CarryOutAsync(
        EnvironmentSnapshot now,
        Plan plan,
        Approval? approval,
        CancellationToken cancellationToken
    )
    {
        if (options.BreakLock && now.Record.Public is { } broken && decisions.Holder(now).Count > 0)
        {
            run.Lock.Break(broken, now.Record.IntentOfHolder);
        }

        var executor = new PlanExecutor(run);
        var execution = new GuardedExecution(run, operation, executor);
        now = await BeforeTheLockAsync(plan, now, executor, cancellationToken).ConfigureAwait(false);
        run.Lock.Adopt(now);
        run.Lock.Intend(operation.Kind, plan);
        if (!(operation.TakesByFirstStep && plan.Steps[0] is SwapAliases { Private: false }))
        {
            if (!await TakeAsync(execution, cancellationToken).ConfigureAwait(false))
            {
                return await DecideAnewAsync(approval, cancellationToken).ConfigureAwait(false);
            }

            plan = await DecideUnderLockAsync(execution, approval, cancellationToken).ConfigureAwait(false);
        }

        await execution.RunAsync(plan, cancellationToken).ConfigureAwait(false);
        return Result(plan, changed: true, executor.Reports);
    }

    private async Task<EnvironmentSnapshot> BeforeTheLockAsync(
        Plan plan,
        EnvironmentSnapshot now,
        PlanExecutor executor,
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
        var locked = decisions.Locked(then);
        return locked.Count == 0 ? then : throw new RefusedException(locked);
    }

    /// <returns>False where somebody was faster and there is time to wait for him: then all must be read anew.</returns>
    private async Task<bool> TakeAsync(GuardedExecution execution, CancellationToken cancellationToken)
    {
        try
        {
            await run.Lock.TakeAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (RefusedException refused)
            when (refused.Refusals.Any(refusal => refusal.Code == CommonRefusals.LockLostCode) && !options.BreakLock)
        {
            if (run.Time.GetElapsedTime(started) < options.WaitForLock)
            {
                return false;
            }

            // Somebody was faster: say who.
            var holder = decisions.Holder(await run.Reader.ReadAsync(cancellationToken).ConfigureAwait(false));
            throw holder.Count > 0 ? new RefusedException(holder) : refused;
        }
        catch
        {
            // The public record may be taken, and the private one not: nobody is to wait for the end of a lease that nobody needs.
            await execution.GiveBackAsync(completed: false).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<Plan> DecideUnderLockAsync(GuardedExecution execution, Approval? approval, CancellationToken cancellationToken)
    {
        try
        {
            var plan = await decisions.MakeUnderLockAsync(cancellationToken).ConfigureAwait(false);
            RefuseUnlessApproved(plan, approval);
            return plan;
        }
        catch
        {
            await execution.GiveBackAsync(completed: false).ConfigureAwait(false);
            throw;
        }
    }

    private static void RefuseUnlessApproved(Plan plan, Approval? approval)
    {
        IReadOnlyList<Refusal> changed = [.. approval?.Check(plan) ?? []];
        if (changed.Count > 0)
        {
            throw new RefusedException(changed);
        }
    }

    private OperationResult Unchanged(Plan plan) => Result(plan, changed: false, []);

    private OperationResult Result(Plan plan, bool changed, IReadOnlyList<StepReport> steps) =>
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
