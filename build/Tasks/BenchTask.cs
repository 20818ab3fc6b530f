using Build.Processes;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Runs the benchmarks.</summary>
[TaskName("Bench")]
[TaskDescription("Measures: API calls, rounds, start-up times, requests a second, the steps of a rehearsal, Status beside Boto3")]
public sealed class BenchTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override Task RunAsync(BuildContext context)
    {
        var project = Path.Combine(context.Layout.Root, "tests", "Benchmarks");
        return context.Programs.RequireAsync(
            new ProgramCall(ProgramCall.DotNet, "run", "--project", project, "--configuration", "Release")
            {
                WorkingDirectory = context.Layout.Root,
            },
            show: true
        );
    }
}
