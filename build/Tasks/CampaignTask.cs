using System.Globalization;
using Build.Processes;
using Build.Testing;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Runs random operations with random mishaps on worlds in virtual time.</summary>
[TaskName("Campaign")]
[TaskDescription("Random operations, crashes and faults in virtual time (--runs, --seed); nothing may break")]
public sealed class CampaignTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override Task RunAsync(BuildContext context) =>
        context.Programs.RequireAsync(
            new ProgramCall(
                ProgramCall.DotNet,
                "run",
                "--project",
                Path.Combine(context.Layout.Root, "tests", "Campaign"),
                "--configuration",
                "Release",
                "--",
                context.Options.Runs.ToString(CultureInfo.InvariantCulture),
                context.Options.Seed.ToString(CultureInfo.InvariantCulture)
            )
            {
                WorkingDirectory = context.Layout.Root,
                Environment = TestRuntime.Variables,
            },
            show: true
        );
}
