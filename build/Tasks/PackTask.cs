using Build.Processes;
using Cake.Common.Diagnostics;
using Cake.Core;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Makes the packages.</summary>
[TaskName("Pack")]
[TaskDescription("Makes the packages in artifacts/packages: the addin, and the local cloud as a .NET tool")]
public sealed class PackTask : AsyncFrostingTask<BuildContext>
{
    private static readonly string[] Projects = ["Cake.BlueGreen", "BlueGreen.LocalCloud"];

    /// <inheritdoc/>
    public override async Task RunAsync(BuildContext context)
    {
        if (Directory.Exists(context.Layout.Packages))
        {
            // What an earlier version left must not pass for this one's.
            Directory.Delete(context.Layout.Packages, recursive: true);
        }

        foreach (var project in Projects)
        {
            await context.Programs.RequireAsync(Pack(context.Layout, project));
            var made = Directory.GetFiles(context.Layout.Packages, $"{project}.*.nupkg") is [var package]
                ? new FileInfo(package)
                : throw new CakeException($"dotnet pack made no package of {project}: is it packable?");
            context.Information("{0}: {1:0.0} KB", context.Layout.Display(made.FullName), made.Length / 1024.0);
        }
    }

    private static ProgramCall Pack(Layout layout, string project) =>
        new(
            ProgramCall.DotNet,
            "pack",
            Path.Combine(layout.Root, "src", project),
            "--configuration",
            "Release",
            "--output",
            layout.Packages,
            "--nologo",
            "--verbosity",
            "quiet",
            // The same bytes wherever the checkout lies.
            "-p:ContinuousIntegrationBuild=true"
        )
        {
            WorkingDirectory = layout.Root,
        };
}
