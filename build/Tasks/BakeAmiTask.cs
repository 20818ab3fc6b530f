using BlueGreen.Images;
using BlueGreen.Naming;
using Cake.BlueGreen;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Provides the image of the packed site.</summary>
[TaskName("Bake-AMI")]
[TaskDescription("Provides the image of the packed site; skipped where an image with the same content is there")]
[IsDependentOn(typeof(BuildTask))]
[IsDependentOn(typeof(BakeBaseAmiTask))]
public sealed class BakeAmiTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override bool ShouldRun(BuildContext context) => context.BakesImages;

    /// <inheritdoc/>
    public override async Task RunAsync(BuildContext context) =>
        context.Image = await context.BlueGreenRegisterImageAsync(await context.EnvironmentAsync(), ImageSource.Of(context.Package!));
}
