using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.Tests.Traffic.Live;

namespace BlueGreen.LocalCloud.Tests.Console;

/// <summary>Events over a socket, from a cloud in real time.</summary>
public sealed class EventWireTests
{
    private const int Limit = 60_000;

    [Fact(Timeout = Limit)]
    public async Task Comes_as_server_sent_events_and_ends_with_the_cloud()
    {
        var token = TestContext.Current.CancellationToken;
        var cloud = await LocalCloudHost.StartAsync(new LocalCloudOptions { Port = 0 }, token);
        using var http = new HttpClient { BaseAddress = cloud.Address };
        using var answer = await http.GetAsync(
            new Uri("/_local/events", UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead,
            token
        );
        using var text = new StreamReader(await answer.Content.ReadAsStreamAsync(token));
        var first = new[] { await text.ReadLineAsync(token), await text.ReadLineAsync(token), await text.ReadLineAsync(token) };

        await cloud.DisposeAsync();
        var rest = await Record.ExceptionAsync(() => text.ReadToEndAsync(token));

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        first.ShouldBe(["retry: 1000", "", "event: tick"]);
        // Ended or cut: either way nobody waits.
        (rest is null or IOException or HttpRequestException).ShouldBeTrue(rest?.ToString());
    }

    [Fact(Timeout = Limit)]
    public async Task Ends_when_the_process_is_told_to_stop()
    {
        await using var cloud = await CloudProcess.StartAsync("--port", "0");
        using var answer = await cloud.Http.GetAsync(
            new Uri("/_local/events", UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );

        (await cloud.StopAsync()).ShouldBe(0);
    }

    [Fact(Timeout = Limit)]
    public async Task A_page_that_reads_nothing_holds_nobody_up()
    {
        var token = TestContext.Current.CancellationToken;
        await using var cloud = await LocalCloudHost.StartAsync(new LocalCloudOptions { Port = 0 }, token);
        using var deaf = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await deaf.ConnectAsync(IPAddress.Loopback, cloud.Address!.Port, token);
        _ = await deaf.SendAsync(Encoding.ASCII.GetBytes("GET /_local/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"), token);
        using var http = new HttpClient(cloud.CreateHandler()) { BaseAddress = new Uri("http://cloud.test/") };

        for (var i = 0; i < 500; i++)
        {
            using var made = await http.PostAsync(new Uri("/_local/reset", UriKind.Relative), content: null, token);
            made.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact(Timeout = Limit)]
    public async Task Tells_requests_a_second_by_what_answers_them()
    {
        var token = TestContext.Current.CancellationToken;
        await using var cloud = await LiveCloud.StartAsync();
        _ = await cloud.BalanceAsync($"HTTP:{LiveCloud.Port}:HTTP");
        var site = await cloud.ServeAsync("v7");
        _ = await cloud.CallAsync(
            "ec2",
            "CreateTags",
            ("ResourceId.1", site.InstanceId),
            ("Tag.1.Key", "bluegreen:version"),
            ("Tag.1.Value", "v7")
        );
        using var http = new HttpClient();
        using var events = new StreamReader(await cloud.Api.GetStreamAsync(new Uri("/_local/events", UriKind.Relative), token));
        var tick = "";
        while (!tick.Contains("\"versions\":{\"v7\":", StringComparison.Ordinal) || tick.Contains("{\"v7\":0}", StringComparison.Ordinal))
        {
            var line = await events.ReadLineAsync(token);
            tick = line!.Contains("\"traffic\":", StringComparison.Ordinal) ? line : tick;
            _ = await http.GetStringAsync(cloud.Url(), token);
        }

        using var told = JsonDocument.Parse(tick["data: ".Length..]);
        told.RootElement.GetProperty("traffic").GetProperty("balancers").GetProperty(LiveCloud.Balancer).GetDouble().ShouldBeGreaterThan(0);
    }

    [Fact(Timeout = Limit)]
    public async Task Is_not_for_the_pages_of_other_sites()
    {
        var token = TestContext.Current.CancellationToken;
        await using var cloud = await LocalCloudHost.StartAsync(new LocalCloudOptions { Port = 0 }, token);
        using var http = new HttpClient { BaseAddress = cloud.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_local/events");
        request.Headers.Add("Origin", "http://elsewhere.example");

        using var answer = await http.SendAsync(request, token);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
