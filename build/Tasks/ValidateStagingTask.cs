using Cake.BlueGreen;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Checks the staging side.</summary>
[TaskName("Validate-Staging")]
[TaskDescription("Checks that staging is fit to become live; changes nothing")]
public sealed class ValidateStagingTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BuildContext context) =>
        await context.BlueGreenValidateStagingAsync(await context.EnvironmentAsync(), context.DeployedVersion);
}
