using Cake.Common.Diagnostics;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Provides the image of the packed site.</summary>
[TaskName("Bake-AMI")]
[TaskDescription("Bakes the image of the packed site; skipped where an image with the same content is there")]
[IsDependentOn(typeof(BuildTask))]
[IsDependentOn(typeof(BakeBaseAmiTask))]
public sealed class BakeAmiTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override bool ShouldRun(BuildContext context) => context.BakesImages;

    /// <inheritdoc/>
    public override async Task RunAsync(BuildContext context)
    {
        var workshop = await context.WorkshopAsync();
        var package = context.Package!;
        context.Image = context.Options.Plan ? await workshop.FindAsync(package) : await workshop.BakeAsync(package, context.BaseImage);
        if (context.Image is null)
        {
            context.Information("plan: bake the image of {0}", package.Version);
        }
    }
}
