using System.Text.Json;
using BlueGreen.Reporting;

namespace BlueGreen.Tests.Reporting;

public sealed class ReportFilesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("report ");

    [Fact]
    public async Task A_run_is_one_report_that_grows_by_a_chapter_an_operation()
    {
        new ReportFiles(folder.FullName).Add(SampleRun.Deploy);
        new ReportFiles(folder.FullName).Add(SampleRun.Switch);

        var page = await ReadAsync("report.html");
        page.ShouldContain("id=\"chapter-1\"");
        page.ShouldContain("id=\"chapter-2\"");
        (await ReadAsync("report.md")).ShouldContain("| Switch | \u2714 done |");
    }

    [Fact]
    public async Task Traffic_of_this_run_is_in_it_and_that_of_an_earlier_one_is_not()
    {
        var at = SampleRun.Deploy.BeganAt;
        string[] lines = [Line(at.AddSeconds(-5), 70, 0, "v5"), Line(at, 8, 1, "v6"), """{"t":17955"""];
        await File.WriteAllLinesAsync(Path.Combine(folder.FullName, TrafficPoint.FileName), lines, TestContext.Current.CancellationToken);

        new ReportFiles(folder.FullName).Add(SampleRun.Deploy);

        (await ReadAsync("report.md")).ShouldContain("Traffic: 8 requests, 1 failure.");
    }

    [Fact]
    public async Task What_was_measured_since_is_in_it_after_a_refresh()
    {
        var files = new ReportFiles(folder.FullName);
        files.Add(SampleRun.Deploy);
        var line = Line(SampleRun.Deploy.BeganAt, 8, 0, "v6");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, TrafficPoint.FileName), line, TestContext.Current.CancellationToken);

        files.Refresh();

        (await ReadAsync("report.html")).ShouldContain("<h2>Traffic");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Line(DateTimeOffset at, int requests, int failures, string version) =>
        JsonSerializer.Serialize(
            new TrafficPoint(
                at.ToUnixTimeMilliseconds(),
                requests,
                failures,
                31.5,
                new Dictionary<string, int> { [version] = requests - failures }
            ),
            JsonSerializerOptions.Web
        );

    private Task<string> ReadAsync(string name) =>
        File.ReadAllTextAsync(Path.Combine(folder.FullName, name), TestContext.Current.CancellationToken);
}
