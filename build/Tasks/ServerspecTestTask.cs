using Cake.Common.Diagnostics;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Tests the image.</summary>
[TaskName("Serverspec-Test")]
[TaskDescription("Tests the image on a throw-away instance; skipped where it has passed before")]
[IsDependentOn(typeof(BakeAmiTask))]
public sealed class ServerspecTestTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BuildContext context)
    {
        if (context.Options.Plan)
        {
            context.Information("plan: test the image, unless it has passed before");
            return;
        }

        if (context.Options.AllowUntested)
        {
            context.Warning("The image is NOT tested: --allow-untested was given.");
            return;
        }

        var workshop = await context.WorkshopAsync();
        context.Tested = context.Image is { } baked
            ? await workshop.TestAsync(baked)
            : await workshop.TestAsync(context.Options.Ami, context.Options.AppVersion);
    }
}
