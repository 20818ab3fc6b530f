using BlueGreen.Guards;
using BlueGreen.Planning;
using BlueGreen.Rollback;
using BlueGreen.State;
using BlueGreen.Switch;

namespace BlueGreen.Execution.Recovery;

/// <summary>Moves the live names back when the new version fails while it is watched.</summary>
internal static class SwitchRecovery
{
    public static Func<PlanExecutor, Plan, Exception, CancellationToken, Task<Exception?>> For(RunParts run) =>
        async (executor, plan, failure, cancellationToken) =>
        {
            if (failure is not WatchFailedException failed)
            {
                return null;
            }

            var now = await run.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var sides = Sides.Read(now, run.Names.Hosts);
            var back = new[] { sides.Live, sides.Staging }.OfType<Side>().FirstOrDefault(side => plan.From?.IsOn(side) == true);
            if (back?.Group is null)
            {
                return new RefusedException(SwitchRefusals.FailedWithoutWayBack(failed.Message));
            }

            IReadOnlyList<Refusal> unfit = [.. RollbackGuards.Check(back)];
            if (unfit.Count > 0)
            {
                return new RefusedException([SwitchRefusals.FailedAndWayBackUnfit(back, failed.Message), .. unfit]);
            }

            run.Log.Warn($"{failed.Message}: switching back to {back}");
            var steps = AliasRecordRollbackPlanner.Plan(now, run.Names, sides, back, run.Settings.Switch).Steps;
            await executor.ExecuteAsync(steps, cancellationToken).ConfigureAwait(false);
            return new RefusedException(SwitchRefusals.SwitchedBack(back, failed.Message));
        };
}
