using BlueGreen.Guards;
using BlueGreen.Planning;
using BlueGreen.Rollback;
using BlueGreen.State;
using BlueGreen.Switch;

namespace BlueGreen.Execution.Recovery;

/// <summary>
/// Moves the live names back when the new version fails while it is watched, or when any other step fails and the new version turns out not to serve.
/// </summary>
internal static class SwitchRecovery
{
    public static Func<PlanExecutor, Plan, Exception, CancellationToken, Task<Exception?>> For(RunParts run) =>
        async (executor, plan, failure, cancellationToken) =>
        {
            // A run that was refused has lost the environment, or found records that are not its own: it moves nothing any more.
            if (failure is RefusedException)
            {
                return null;
            }

            var now = await run.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var sides = Sides.Read(now, run.Names.Hosts);
            var back = new[] { sides.Live, sides.Staging }.OfType<Side>().FirstOrDefault(side => plan.From?.IsOn(side) == true);
            if (failure is not WatchFailedException && !IsDark(sides, back))
            {
                return null;
            }

            if (back?.Group is null)
            {
                return new RefusedException(SwitchRefusals.FailedWithoutWayBack(failure.Message));
            }

            IReadOnlyList<Refusal> unfit = [.. RollbackGuards.Check(back)];
            if (unfit.Count > 0)
            {
                return new RefusedException([SwitchRefusals.FailedAndWayBackUnfit(back, failure.Message), .. unfit]);
            }

            run.Log.Warn($"{failure.Message}: switching back to {back}");
            var steps = AliasRecordRollbackPlanner.Plan(now, run.Names, sides, back, run.Settings.Switch).Steps;
            await executor.ExecuteAsync(steps, cancellationToken).ConfigureAwait(false);
            return new RefusedException(SwitchRefusals.SwitchedBack(back, failure.Message));
        };

    // The names have moved, and there are too few, or none, behind them.
    private static bool IsDark(Sides sides, Side? back) =>
        sides.Live is { } live && live != back && live.Healthy < (live.Group is { } group ? SwitchGuards.Required(back ?? live, group) : 1);
}
