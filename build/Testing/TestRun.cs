using Build.Processes;
using Cake.Core.Diagnostics;

namespace Build.Testing;

/// <summary>Runs compiled test projects, each a process of its own, two at a time.</summary>
/// <param name="programs">Runs them.</param>
/// <param name="layout">Where they lie and where their reports go.</param>
/// <param name="log">Told of each as it ends.</param>
internal sealed class TestRun(ProgramRunner programs, Layout layout, ICakeLog log)
{
    private const int AtOnce = 2;

    /// <summary>Runs them all.</summary>
    /// <param name="projects">The projects, compiled.</param>
    /// <param name="cancellationToken">Kills those that run.</param>
    /// <returns>What came of all.</returns>
    public async Task<TestTally> RunAsync(IReadOnlyList<TestProject> projects, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(layout.TestResults);
        var tallies = new TestTally[projects.Count];
        var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, projects.Count, limits, async (i, token) => tallies[i] = await RunAsync(projects[i], token));
        return tallies.Aggregate(TestTally.Empty, (sum, tally) => sum + tally);
    }

    private async Task<TestTally> RunAsync(TestProject project, CancellationToken cancellationToken)
    {
        var report = Path.Combine(layout.TestResults, project.Name + ".xml");
        File.Delete(report);
        var result = await programs.RunAsync(Call(project, report), cancellationToken: cancellationToken);
        var tally = await ReadAsync(project, report, result, cancellationToken);
        log.Information("{0}: {1}", project.Name, tally);
        if (tally.Failed.Count > 0)
        {
            log.Error("{0}", result.Tail(lines: 200));
        }

        return tally;
    }

    private static ProgramCall Call(TestProject project, string report) =>
        new(
            ProgramCall.DotNet,
            project.Assembly,
            "--results-directory",
            Path.GetDirectoryName(report)!,
            "--report-xunit-xml",
            "--report-xunit-xml-filename",
            Path.GetFileName(report),
            "--progress",
            "off",
            "--no-ansi"
        )
        {
            Environment = TestRuntime.Variables,
        };

    /// <summary>What the report says; a runner that ends badly without telling of a failure has failed itself.</summary>
    private async Task<TestTally> ReadAsync(TestProject project, string report, ProgramResult result, CancellationToken cancellationToken)
    {
        if (result.ExitCode == ExitCode.ZeroTests)
        {
            return TestTally.Empty;
        }

        if (!File.Exists(report))
        {
            return TestTally.Fail(project.Name, $"the runner ended with exit code {result.ExitCode} and left no report");
        }

        var xml = await File.ReadAllTextAsync(report, cancellationToken);
        var tally = TestReport.Read(xml);
        foreach (var told in TestReport.Told(xml))
        {
            log.Information("{0}", told);
        }

        return result.ExitCode == 0 || tally.Failed.Count > 0
            ? tally
            : tally + TestTally.Fail(project.Name, $"the runner ended with exit code {result.ExitCode}");
    }

    private static class ExitCode
    {
        public const int ZeroTests = 8;
    }
}
