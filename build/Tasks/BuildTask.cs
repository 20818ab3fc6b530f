using Build.Site;
using Cake.Common.Diagnostics;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Packs the site.</summary>
[TaskName("Build")]
[TaskDescription("Packs the site; its version is its content hash, or --app-version")]
public sealed class BuildTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override bool ShouldRun(BuildContext context) =>
        context.BakesImages || context.Arguments.GetArguments("target").Contains("Build", StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override async Task RunAsync(BuildContext context)
    {
        var package = await context.Sites.PackAsync(context.SiteRequest());
        context.Package = package;
        context.Server.Version(package.Version);
        ResultFile.Write(context.Layout, "Build", BuildResult.Of(package, context.Layout));
        context.Information(
            "{0}: packed {1} files, {2:0.0} KB, into {3}",
            package.Version,
            package.Files,
            package.Bytes / 1024.0,
            context.Layout.Display(package.Archive)
        );
    }
}
