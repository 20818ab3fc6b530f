using Cake.Common.Diagnostics;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Provides the image that the site's image is built upon.</summary>
[TaskName("Bake-Base-AMI")]
[TaskDescription("Bakes the image that the site's is built upon (nginx and Node.js); skipped where one of the same content is there")]
public sealed class BakeBaseAmiTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override bool ShouldRun(BuildContext context) => context.BakesImages;

    /// <inheritdoc/>
    public override async Task RunAsync(BuildContext context)
    {
        var workshop = await context.WorkshopAsync();
        if (context.Options.Plan && workshop.WhyNoMachines is null)
        {
            context.Information("plan: bake the base image, unless one of the same content is there");
            return;
        }

        context.BaseImage = await workshop.BakeBaseAsync();
    }
}
