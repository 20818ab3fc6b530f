using BlueGreen.DeployStaging;
using BlueGreen.Guards;
using BlueGreen.Naming;
using BlueGreen.Planning;

namespace BlueGreen.Execution.Recovery;

/// <summary>Removes what a failed deployment made.</summary>
internal static class DeployRecovery
{
    public static Func<PlanExecutor, Plan, Exception, CancellationToken, Task<Exception?>> For(
        RunParts run,
        DeployStagingOptions options
    ) =>
        async (executor, plan, failure, cancellationToken) =>
        {
            if (failure is RefusedException)
            {
                return null;
            }

            var made = executor.Undo;
            if (!options.Keep && made.Count > 0)
            {
                run.Log.Warn($"{failure.Message} Removing what was made.");
                await executor.ExecuteAsync(made, cancellationToken).ConfigureAwait(false);
            }

            var left =
                made.Count == 0 ? "Nothing was made."
                : options.Keep ? "What was made is left, as --keep says."
                : "What was made is removed.";
            var group = GroupName.Parse(plan.To!.Group!);
            var why = failure is DeploymentFailedException deployment ? deployment.Why : failure.Message;
            return new RefusedException(DeployRefusals.Failed(group, why, left));
        };
}
