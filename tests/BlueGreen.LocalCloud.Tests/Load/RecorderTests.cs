using BlueGreen.LocalCloud.Load;

namespace BlueGreen.LocalCloud.Tests.Load;

public sealed class RecorderTests
{
    private static readonly Uri Url = new("http://www.londontamed.com/version");

    private readonly Recorder recorder = new();

    [Fact]
    public void Counts_a_request_where_it_was_due_however_late_it_ends()
    {
        Begin(10, 20, 110);
        End(20, 5, "v1");
        End(110, 7, "v2");

        recorder.TakeWhole(TimeSpan.FromSeconds(1)).ShouldBeEmpty();
        Fail(10, 2000, FailureKind.Timeout);
        var points = recorder.TakeWhole(TimeSpan.FromSeconds(3));

        points.Select(point => (point.At, point.Requests, point.Max)).ShouldBe([(0.0, 2, 2000.0), (0.1, 1, 7.0)]);
        points[0].Failures.ShouldBe(new Dictionary<FailureKind, int> { [FailureKind.Timeout] = 1 });
        points[0].Versions.ShouldBe(new Dictionary<string, int>(StringComparer.Ordinal) { ["v1"] = 1 });
        points[1].Failures.ShouldBeNull();
    }

    [Fact]
    public void Tells_when_each_version_answered_first_and_last()
    {
        Begin(0, 100, 200, 300);
        End(100, 1, "v2");
        End(0, 1, "v1");
        End(300, 1, "v2");
        End(200, 1, "v1");

        Summary().Versions.ShouldBe([new ServedVersion("v1", 2, 0, 0.2), new ServedVersion("v2", 2, 0.1, 0.3)]);
    }

    [Fact]
    public void Keeps_the_first_failures_and_counts_all_by_kind()
    {
        for (var i = 0; i < 30; i++)
        {
            Begin(i);
            Fail(i, 3, i < 10 ? FailureKind.Refused : FailureKind.Status);
        }

        var summary = Summary();

        summary.Requests.ShouldBe(30);
        summary.Failed.ShouldBe(30);
        summary.Failures[FailureKind.Refused].ShouldBe(10);
        summary.Failures[FailureKind.Status].ShouldBe(20);
        summary.Examples.Count.ShouldBe(20);
        summary.Examples[0].ShouldBe(new FailedRequest(0, Url, FailureKind.Refused, 0, 3, "because"));
    }

    [Fact]
    public void Finds_the_slowest_and_the_percentiles()
    {
        for (var i = 1; i <= 1000; i++)
        {
            Begin(i);
            End(i, i, "v1");
        }

        var summary = Summary();

        summary.Slowest.ShouldBe(new SlowRequest(1, Url, 1000));
        summary.Median.ShouldBe(501, tolerance: 1);
        summary.Percentile99.ShouldBe(991, tolerance: 1);
        summary.Percentile999.ShouldBe(1000, tolerance: 1);
    }

    [Fact]
    public void Tells_how_late_the_client_itself_was()
    {
        recorder.Begin(TimeSpan.Zero, TimeSpan.FromMilliseconds(3));
        recorder.Begin(TimeSpan.Zero, TimeSpan.FromMilliseconds(1));

        Summary().LatestSend.ShouldBe(3);
    }

    private LoadSummary Summary() => recorder.Summarise(connections: 1, TimeSpan.FromSeconds(1));

    private void Begin(params int[] dues)
    {
        foreach (var due in dues)
        {
            recorder.Begin(TimeSpan.FromMilliseconds(due), TimeSpan.Zero);
        }
    }

    private void End(int due, int milliseconds, string version) => End(due, milliseconds, version, failure: null);

    private void Fail(int due, int milliseconds, FailureKind failure) => End(due, milliseconds, version: null, failure);

    private void End(int due, int milliseconds, string? version, FailureKind? failure) =>
        recorder.End(
            new RequestOutcome(
                TimeSpan.FromMilliseconds(due),
                TimeSpan.FromMilliseconds(milliseconds),
                Url,
                failure is null ? 200 : 0,
                version,
                failure,
                failure is null ? null : "because"
            )
        );
}
