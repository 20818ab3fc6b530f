using Cake.BlueGreen;
using Cake.Common.Diagnostics;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Puts the new version on staging.</summary>
[TaskName("Deploy-Staging")]
[TaskDescription("Puts the new version on the staging side (--ami=ID takes an image that is there)")]
[IsDependentOn(typeof(ServerspecTestTask))]
public sealed class DeployStagingTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BuildContext context)
    {
        if (context is { Options.Plan: true, BakesImages: true, Image: null })
        {
            context.Information("plan: deploy {0} to staging; how is known once its image is there", context.Package!.Version);
            return;
        }

        await context.BlueGreenDeployStagingAsync(await context.EnvironmentAsync(), context.DeployStagingOptions);
    }
}
