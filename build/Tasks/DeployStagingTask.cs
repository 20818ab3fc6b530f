using Cake.BlueGreen;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Puts the new version on staging.</summary>
[TaskName("Deploy-Staging")]
[TaskDescription("Puts the new version on the staging side (--ami=ID takes an image that is there)")]
[IsDependentOn(typeof(ServerspecTestTask))]
public sealed class DeployStagingTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BuildContext context) =>
        await context.BlueGreenDeployStagingAsync(await context.EnvironmentAsync(), context.DeployStagingOptions);
}
