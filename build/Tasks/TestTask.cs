using Build.Processes;
using Build.Testing;
using Cake.Common.Diagnostics;
using Cake.Core;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Compiles everything, checks the format, runs every test.</summary>
[TaskName("Test")]
[TaskDescription("Compiles everything with its analyzers, checks the format, runs every test")]
public sealed class TestTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BuildContext context)
    {
        var tally = await CompileAsync(context);
        if (tally.Succeeded)
        {
            tally += await CheckFormatAsync(context);
            tally += await new TestRun(context.Programs, context.Layout, context.Log).RunAsync(TestProject.In(context.Layout));
        }

        Report(context, tally);
        // After the engine's own report: whoever reads only the last line reads this one.
        context.Closing.Add(tally.ToString());
        ResultFile.Write(context.Layout, "Test", TestResult.Of(tally));
        if (!tally.Succeeded)
        {
            throw new CakeException(tally.ToString());
        }
    }

    private static async Task<TestTally> CompileAsync(BuildContext context)
    {
        context.Information("Compiling everything, with its analyzers ...");
        var solution = Path.Combine(context.Layout.Root, "BlueGreen.sln");
        var result = await context.Programs.RunAsync(Sdk(context, "build", solution, "--nologo", "--verbosity", "quiet"));
        if (result.ExitCode == 0)
        {
            return TestTally.Pass();
        }

        context.Error("{0}", result.Tail(lines: 100));
        return TestTally.Fail("Compile", "the solution does not compile");
    }

    private static async Task<TestTally> CheckFormatAsync(BuildContext context)
    {
        var restored = await context.Programs.RunAsync(Sdk(context, "tool", "restore"));
        var result = restored.ExitCode == 0 ? await context.Programs.RunAsync(Sdk(context, "csharpier", "check", ".")) : restored;
        if (result.ExitCode == 0)
        {
            return TestTally.Pass();
        }

        context.Error("{0}", result.Tail());
        return TestTally.Fail("Format", "dotnet csharpier format . makes it right");
    }

    private static ProgramCall Sdk(BuildContext context, params string[] arguments) =>
        new(ProgramCall.DotNet, arguments) { WorkingDirectory = context.Layout.Root };

    private static void Report(BuildContext context, TestTally tally)
    {
        foreach (var skipped in tally.Skipped)
        {
            context.Information("skipped: {0}: {1}", skipped.Name, skipped.Reason);
        }

        foreach (var failed in tally.Failed)
        {
            context.Error("failed: {0}: {1}", failed.Name, failed.Reason);
        }
    }
}
