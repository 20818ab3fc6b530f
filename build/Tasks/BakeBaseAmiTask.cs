using BlueGreen.Configuration;
using Cake.Common.Diagnostics;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Provides the image that the site's image is built upon.</summary>
[TaskName("Bake-Base-AMI")]
[TaskDescription("Provides the image that the site's image is built upon (nginx and Node.js)")]
public sealed class BakeBaseAmiTask : FrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override bool ShouldRun(BuildContext context) => context.BakesImages;

    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        if (context.Settings.Cloud == Cloud.Local)
        {
            context.Information("The local cloud's Debian image stands for the base image: machines are simulated.");
        }
    }
}
