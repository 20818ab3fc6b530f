using System.Net;
using System.Net.Sockets;
using System.Text;
using BlueGreen.Reporting;
using Build.Rehearsal;

namespace Build.Tests.Rehearsal;

/// <summary>The visitors of a rehearsal, with a script in the place of the way into the network.</summary>
public sealed class LoadVisitorsTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly TcpListener _cloud = new(IPAddress.Loopback, 0);

    public LoadVisitorsTests() => _cloud.Start();

    [Fact]
    public async Task Come_and_stay_until_they_are_told_to_leave()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "The way into the network is a shell script.");
        var answering = AnswerAsync("""{"now":"2026-01-15T12:00:00Z","speed":20}""");
        await using var visitors = new LoadVisitors(
            Request(
                """for last; do :; done; echo "$@" > "$last.arguments"; cat; echo '{"at":1,"requests":5,"max":3,"versions":{"v1":5}}' > "$last"; echo '{"summary":{"requests":5,"failed":0,"failures":{},"examples":[]}}' >> "$last" """
            ),
            TimeProvider.System
        );

        await visitors.ComeAsync();
        await answering;
        File.Exists(Series).ShouldBeFalse();
        var seen = await visitors.LeaveAsync();

        seen.Requests.ShouldBe(5);
        seen.Series.ShouldBe("artifacts/load.jsonl");
        (await visitors.LeaveAsync()).ShouldBe(seen);
        (await File.ReadAllTextAsync(Series + ".arguments", TestContext.Current.CancellationToken)).ShouldContain(
            "cloud.dll load --url http://www.londontamed.com/version --rate 1000000000 --ramp 0 --spare 10 --speed 20 --out "
        );
        TrafficPoint
            .Read(Path.Combine(_directory.Path, TrafficPoint.FileName))
            .ShouldHaveSingleItem()
            .T.ShouldBe(new DateTimeOffset(2026, 1, 15, 12, 0, 20, TimeSpan.Zero).ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task Tell_why_they_could_not_work()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "The way into the network is a shell script.");
        var answering = AnswerAsync("""{"now":"2026-01-15T12:00:00Z","speed":20}""");
        var visitors = new LoadVisitors(Request("echo 'enter: the local cloud does not run any more.' >&2; exit 1"), TimeProvider.System);
        await visitors.ComeAsync();
        await answering;

        var failure = await Should.ThrowAsync<RehearsalException>(visitors.LeaveAsync);

        failure.Message.ShouldBe("The load client did not work: enter: the local cloud does not run any more.");
    }

    [Fact]
    public async Task Prove_nothing_by_what_earlier_ones_saw()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "The way into the network is a shell script.");
        await File.WriteAllTextAsync(
            Series,
            """{"summary":{"requests":100000,"failed":0,"failures":{},"examples":[]}}""",
            TestContext.Current.CancellationToken
        );
        var answering = AnswerAsync("""{"now":"2026-01-15T12:00:00Z","speed":20}""");
        await using var visitors = new LoadVisitors(Request("exit 1"), TimeProvider.System);
        await visitors.ComeAsync();
        await answering;

        _ = await Should.ThrowAsync<RehearsalException>(visitors.LeaveAsync);
    }

    [Fact]
    public async Task Prove_nothing_when_they_break_off()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "The way into the network is a shell script.");
        var answering = AnswerAsync("""{"now":"2026-01-15T12:00:00Z","speed":20}""");
        await using var visitors = new LoadVisitors(
            Request("""for last; do :; done; echo '{"at":1,"requests":5,"max":3,"versions":{"v1":5}}' > "$last"; exit 1"""),
            TimeProvider.System
        );
        await visitors.ComeAsync();
        await answering;

        var failure = await Should.ThrowAsync<RehearsalException>(visitors.LeaveAsync);

        failure.Message.ShouldBe("The load client broke off after 5 requests: what it saw proves nothing.");
        (await visitors.CutShortAsync()).Requests.ShouldBe(5);
    }

    [Theory]
    [InlineData("""{"at":"2026-01-15T12:00:00Z","connections":0,"inFlight":0}""", null)]
    [InlineData(
        """{"at":"2026-01-15T12:00:00Z","connections":3,"inFlight":1}""",
        "3 connections and 1 requests were open on production-1 when its last instance left."
    )]
    [InlineData("null", "production-1 was to be empty, and still has targets.")]
    public async Task See_to_it_that_nobody_was_left_behind(string emptied, string? complaint)
    {
        var answering = AnswerAsync($$"""{"balancers":[{"name":"production-1","emptied":{{emptied}}}]}""");
        await using var visitors = new LoadVisitors(Request("exit 0"), TimeProvider.System);

        var failure = await Record.ExceptionAsync(() => visitors.CheckEmptiedAsync("production-1"));
        await answering;

        failure?.Message.ShouldBe(complaint);
        (failure is null).ShouldBe(complaint is null);
    }

    public void Dispose()
    {
        _cloud.Dispose();
        _directory.Dispose();
    }

    private string Series => Path.Combine(_directory.Path, "load.jsonl");

    private LoadRequest Request(string script)
    {
        var enter = Path.Combine(_directory.Path, "enter");
        File.WriteAllText(enter, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(enter, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new LoadRequest
        {
            Cloud = new Uri($"http://127.0.0.1:{((IPEndPoint)_cloud.LocalEndpoint).Port}"),
            Enter = enter,
            Program = "cloud.dll",
            Urls = ["http://www.londontamed.com/version"],
            SeriesFile = Series,
            ShownSeries = "artifacts/load.jsonl",
            Results = _directory.Path,
            Rate = 1_000_000_000,
            Ramp = TimeSpan.Zero,
            Patience = TimeSpan.Zero,
        };
    }

    /// <summary>Stands for the cloud's own endpoints: gives one answer.</summary>
    private async Task AnswerAsync(string json)
    {
        using var socket = await _cloud.AcceptSocketAsync(TestContext.Current.CancellationToken);
        _ = await socket.ReceiveAsync(new byte[4096], TestContext.Current.CancellationToken);
        var answer =
            $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\nConnection: close\r\n\r\n{json}";
        _ = await socket.SendAsync(Encoding.ASCII.GetBytes(answer), TestContext.Current.CancellationToken);
    }
}
