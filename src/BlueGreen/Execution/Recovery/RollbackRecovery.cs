using BlueGreen.Guards;
using BlueGreen.Planning;
using BlueGreen.Rollback;
using BlueGreen.State;

namespace BlueGreen.Execution.Recovery;

/// <summary>
/// Moves the live names forth again when the former version is gone, or fails, right after they were pointed at it: a bad release is better than none.
/// </summary>
internal static class RollbackRecovery
{
    public static Func<PlanExecutor, Plan, Exception, CancellationToken, Task<Exception?>> For(RunParts run) =>
        async (executor, plan, failure, cancellationToken) =>
        {
            if (failure is not WatchFailedException)
            {
                return null;
            }

            var now = await run.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var sides = Sides.Read(now, run.Names.Hosts);
            if (sides is not { Live: { } back, Staging: { } other })
            {
                return null;
            }

            if (other.Group is null || RollbackGuards.Check(other).Any())
            {
                return new RefusedException(RollbackRefusals.BothUnfit(back, failure.Message));
            }

            run.Log.Warn($"{failure.Message}: pointing the live names at {other} again");
            var steps = AliasRecordRollbackPlanner.Forth(now, run.Names, other, back, run.Settings.Switch);
            await executor.ExecuteAsync(steps, cancellationToken).ConfigureAwait(false);
            return new RefusedException(RollbackRefusals.SteppedForth(other, back, failure.Message));
        };
}
