using BlueGreen.Planning;

namespace BlueGreen.Execution;

/// <summary>Carries a plan out under the lock: what fails is recovered from where that can be, and the environment is given back whatever happens.</summary>
internal sealed class GuardedExecution(RunParts run, Operation operation, PlanExecutor executor)
{
    /// <summary>Carries it out, and gives the environment back.</summary>
    public async Task RunAsync(Plan plan, CancellationToken cancellationToken)
    {
        try
        {
            await executor.ExecuteAsync(plan.Steps, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            var reported = await RecoverAsync(plan, failure, cancellationToken).ConfigureAwait(false);
            if (reported is not null && !ReferenceEquals(reported, failure))
            {
                throw reported;
            }

            throw;
        }

        await run.Lock.ReleaseAsync(completed: true, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives the environment back after a failure, which that must not hide.</summary>
    public async Task GiveBackAsync(bool completed)
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

    // A recovery that fails itself must not hide what went wrong first, and the environment is given back whatever happens.
    private async Task<Exception?> RecoverAsync(Plan plan, Exception failure, CancellationToken cancellationToken)
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
        finally
        {
            await GiveBackAsync(completed: recovered).ConfigureAwait(false);
        }

        return reported;
    }
}
