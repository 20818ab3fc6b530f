using Build.Rehearsal;

namespace Build.Tests.Rehearsal;

public sealed class LoadSeriesTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private string Series => Path.Combine(_directory.Path, "load.jsonl");

    [Fact]
    public async Task Tells_when_each_version_answered_though_one_comes_back()
    {
        await WriteAsync(
            Point(0, ("v1", 5)),
            Point(0.1, ("v1", 5)),
            Point(0.2, ("v1", 2), ("v2", 3)),
            Point(0.3, ("v2", 5)),
            Point(9, ("v1", 1), ("v2", 4)),
            Point(9.1, ("v1", 5))
        );

        var versions = LoadSeries.Read(Series).Versions();

        versions.Select(version => (version.Version, version.Requests)).ShouldBe([("v1", 18L), ("v2", 12L)]);
        versions[0].Served.ShouldBe([new ServedSpan(0, 0.3), new ServedSpan(9, 9.2)]);
        versions[1].Served.ShouldBe([new ServedSpan(0.2, 0.4), new ServedSpan(9, 9.1)]);
    }

    [Fact]
    public async Task Passes_over_a_line_that_is_still_being_written()
    {
        await WriteAsync(Point(0, ("v1", 5)), """{"at":0.1,"reque""");

        var series = LoadSeries.Read(Series);

        series.Points.ShouldHaveSingleItem();
        series.Summary.ShouldBeNull();
    }

    [Fact]
    public async Task Puts_its_points_on_the_clock_of_the_cloud()
    {
        await WriteAsync("""{"at":2.5,"requests":7,"failures":{"timeout":1,"reset":1},"median":1,"p99":2,"max":3,"versions":{"v1":5}}""");

        var point = LoadSeries
            .Read(Series)
            .OnCloudTime(DateTimeOffset.FromUnixTimeMilliseconds(1_000_000), speed: 20)
            .ShouldHaveSingleItem();

        point.T.ShouldBe(1_050_000);
        (point.Requests, point.Failures, point.Slowest).ShouldBe((7, 2, 3.0));
    }

    [Fact]
    public async Task Comes_to_a_few_lines()
    {
        await WriteAsync(
            Point(0, ("v1", 5)),
            """{"summary":{"requests":120000,"failed":1,"failures":{"dns":1},"examples":[{"at":1.25,"url":"http://www.londontamed.com/version","kind":"dns","status":0,"milliseconds":4.6,"detail":"no address"}],"median":1.5,"p99":9,"slowest":{"at":1,"url":"http://x","milliseconds":41.6},"versions":[]}}"""
        );

        var lines = RehearsedTraffic.Of(LoadSeries.Read(Series), "artifacts/bluegreen/load.jsonl").Lines();

        string.Join('\n', lines)
            .ShouldBe(
                """
                traffic  120,000 requests, 1 failed, slowest 42 ms; every tenth of a second: artifacts/bluegreen/load.jsonl
                         v1 served 0.0-0.1 s: 5
                  !      1.25 s: http://www.londontamed.com/version: dns after 5 ms: no address
                """
            );
    }

    public void Dispose() => _directory.Dispose();

    private static string Point(double at, params (string Version, int Requests)[] versions) =>
        $$$"""{"at":{{{at}}},"requests":5,"median":1,"p99":2,"max":3,"versions":{{{{string.Join(',', versions.Select(version => $"\"{version.Version}\":{version.Requests}"))}}}}}""";

    private Task WriteAsync(params string[] lines) => File.WriteAllLinesAsync(Series, lines, TestContext.Current.CancellationToken);
}
