using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using BlueGreen.LocalCloud.Load;

namespace BlueGreen.LocalCloud.Tests.Load;

/// <summary>The client against servers on loopback: what it counts is what they did.</summary>
public sealed class LoadRunTests
{
    private readonly FakeNames names = new() { Addresses = [IPAddress.Loopback] };
    private readonly StringWriter series = new(CultureInfo.InvariantCulture);

    [Fact]
    public async Task Counts_every_request_and_keeps_connections()
    {
        using var server = new WebServer("v1");

        var summary = await RunAsync(server.Port, rate: 500, seconds: 1);

        summary.Requests.ShouldBe(500);
        summary.Failed.ShouldBe(0);
        server.Requests.ShouldBe(500);
        summary.Connections.ShouldBe(server.Connections);
        server.Connections.ShouldBeLessThan(250);
        summary.Versions.ShouldHaveSingleItem().Requests.ShouldBe(500);
    }

    [Theory]
    [InlineData(Manner.ServerError, FailureKind.Status)]
    [InlineData(Manner.NoVersion, FailureKind.Body)]
    [InlineData(Manner.Reset, FailureKind.Reset)]
    [InlineData(Manner.HalfAnAnswer, FailureKind.Reset)]
    [InlineData(Manner.Silence, FailureKind.Timeout)]
    internal async Task Counts_exactly_the_failures_and_never_asks_twice(Manner manner, FailureKind kind)
    {
        using var server = new WebServer("v1", number => number % 10 == 0 ? manner : Manner.Answer);

        var summary = await RunAsync(server.Port, rate: 100, seconds: 0.5);

        summary.Requests.ShouldBe(50);
        server.Requests.ShouldBe(50);
        summary.Failures.ShouldBe(new Dictionary<FailureKind, long> { [kind] = 5 });
        summary.Examples.Count.ShouldBe(5);
        summary.Examples.ShouldAllBe(example => example.Kind == kind);
    }

    [Theory]
    [InlineData(Manner.InChunks)]
    [InlineData(Manner.AndClose)]
    internal async Task Reads_every_form_of_a_whole_answer(Manner manner)
    {
        using var server = new WebServer("v1", _ => manner);

        var summary = await RunAsync(server.Port, rate: 100, seconds: 0.2);

        summary.Failures.ShouldBeEmpty();
        summary.Versions.ShouldHaveSingleItem().Requests.ShouldBe(20);
    }

    [Fact]
    public async Task Counts_connections_that_nobody_takes()
    {
        using var closed = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        var summary = await RunAsync(((IPEndPoint)closed.LocalEndPoint!).Port, rate: 100, seconds: 0.1);

        summary.Failures.ShouldBe(new Dictionary<FailureKind, long> { [FailureKind.Refused] = 10 });
    }

    [Fact]
    public async Task Counts_names_that_are_not_there()
    {
        names.Addresses = [];

        var summary = await RunAsync(port: 80, rate: 100, seconds: 0.1);

        summary.Failures.ShouldBe(new Dictionary<FailureKind, long> { [FailureKind.Dns] = 10 });
        summary.Examples[0].Detail.ShouldBe("www.londontamed.com: no address");
    }

    [Fact]
    public async Task Is_not_slowed_down_by_an_answer_that_does_not_come()
    {
        using var server = new WebServer("v1", _ => Manner.Silence);

        var summary = await RunAsync(server.Port, rate: 100, seconds: 0.5);

        summary.Requests.ShouldBe(50);
        summary.Failed.ShouldBe(50);
        server.Connections.ShouldBe(50);
    }

    [Fact]
    public async Task Follows_a_name_to_its_new_address_without_losing_a_request()
    {
        using var blue = new WebServer("blue");
        using var green = new WebServer("green", at: new IPEndPoint(IPAddress.Parse("127.0.0.2"), blue.Port));
        var stop = new TaskCompletionSource();
        var running = new LoadRun(Options(blue.Port, rate: 200, seconds: null) with { Speed = 200 }, names, TimeProvider.System).RunAsync(
            series,
            stop.Task
        );
        await UntilAsync(() => blue.Requests >= 40);

        names.Addresses = [IPAddress.Parse("127.0.0.2")];
        await UntilAsync(() => green.Requests >= 40);
        var left = blue.Requests;
        await UntilAsync(() => green.Requests >= 200);
        stop.SetResult();

        var summary = await running;
        summary.Failed.ShouldBe(0);
        summary.Versions.Select(version => version.Version).ShouldBe(["blue", "green"]);
        summary.Versions[1].First.ShouldBeGreaterThan(summary.Versions[0].First);
        summary.Versions[0].Last.ShouldBeLessThan(summary.Versions[1].Last);
        blue.Requests.ShouldBeLessThan(left + 160);
    }

    [Fact]
    public async Task Writes_a_series_whose_sums_are_the_summary_s()
    {
        using var server = new WebServer("v1", number => number == 7 ? Manner.ServerError : Manner.Answer);

        var summary = await RunAsync(server.Port, rate: 100, seconds: 0.5);

        var lines = series
            .ToString()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        lines[0].GetProperty("rate").GetDouble().ShouldBe(100);
        lines[^1].GetProperty("summary").GetProperty("requests").GetInt64().ShouldBe(summary.Requests);
        var points = lines[1..^1];
        points.Count.ShouldBe(5);
        points.Sum(point => point.GetProperty("requests").GetInt32()).ShouldBe(50);
        points.Sum(point => point.GetProperty("versions").GetProperty("v1").GetInt32()).ShouldBe(49);
        points
            .Single(point => point.TryGetProperty("failures", out _))
            .GetProperty("failures")
            .GetProperty("status")
            .GetInt32()
            .ShouldBe(1);
    }

    private static LoadOptions Options(int port, double rate, double? seconds) =>
        new()
        {
            Urls = [new Uri($"http://www.londontamed.com:{port}/version")],
            Rate = rate,
            Duration = seconds is { } length ? TimeSpan.FromSeconds(length) : null,
        };

    private Task<LoadSummary> RunAsync(int port, double rate, double seconds) =>
        new LoadRun(Options(port, rate, seconds), names, TimeProvider.System).RunAsync(
            series,
            Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, TestContext.Current.CancellationToken)
        );

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!holds())
        {
            _ = await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
