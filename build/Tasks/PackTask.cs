using Build.Processes;
using Cake.Common.Diagnostics;
using Cake.Core;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Makes the addin's package.</summary>
[TaskName("Pack")]
[TaskDescription("Makes the addin's package in artifacts/packages")]
public sealed class PackTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BuildContext context)
    {
        var packages = context.Layout.Packages;
        if (Directory.Exists(packages))
        {
            // What an earlier version left must not pass for this one's.
            Directory.Delete(packages, recursive: true);
        }

        var project = Path.Combine(context.Layout.Root, "src", "Cake.BlueGreen");
        await context.Programs.RequireAsync(
            new ProgramCall(
                ProgramCall.DotNet,
                "pack",
                project,
                "--configuration",
                "Release",
                "--output",
                packages,
                "--nologo",
                "--verbosity",
                "quiet"
            )
            {
                WorkingDirectory = context.Layout.Root,
            }
        );

        string[] made = Directory.Exists(packages) ? Directory.GetFiles(packages, "*.nupkg") : [];
        if (made.Length == 0)
        {
            throw new CakeException($"dotnet pack made no package of {context.Layout.Display(project)}: is it packable?");
        }

        foreach (var package in made)
        {
            context.Information("{0}: {1:0.0} KB", context.Layout.Display(package), new FileInfo(package).Length / 1024.0);
        }
    }
}
