using Cake.BlueGreen;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>From the source to the live site.</summary>
[TaskName("Release")]
[TaskDescription("Builds, bakes, tests, deploys to staging, validates and switches; cleaning stays a step of its own")]
[IsDependentOn(typeof(DeployStagingTask))]
[IsDependentOn(typeof(ValidateStagingTask))]
public sealed class ReleaseTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BuildContext context)
    {
        await context.BlueGreenSwitchAsync(
            await context.EnvironmentAsync(),
            context.SwitchOptions with
            {
                To = context.DeployedVersion?.ToString(),
            }
        );
    }
}
