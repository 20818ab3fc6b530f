using System.Net;
using System.Net.Sockets;
using System.Text;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Tests.Traffic.Live;

public sealed class LoadBalancerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shares_requests_among_the_instances_in_service()
    {
        await using var cloud = await LiveCloud.StartAsync();
        _ = await cloud.BalanceAsync("HTTP:8080:HTTP");
        _ = await cloud.ServeAsync("one");
        _ = await cloud.ServeAsync("two");
        using var http = new HttpClient();

        var answers = new List<string>();
        for (var i = 0; i < 10; i++)
        {
            answers.Add(await http.GetStringAsync(cloud.Url(), Token));
        }

        answers.CountBy(a => a).ShouldBe([KeyValuePair.Create("one", 5), KeyValuePair.Create("two", 5)], ignoreOrder: true);
        cloud.Report().Connections.ShouldBe(1);
    }

    [Fact]
    public async Task Tells_targets_of_the_client_and_keeps_the_host()
    {
        await using var cloud = await LiveCloud.StartAsync();
        _ = await cloud.BalanceAsync("HTTP:8080:HTTP");
        _ = await cloud.ServeAsync("one");
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, cloud.Url("/headers"));
        request.Headers.Host = "www.example.com";
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");

        using var response = await http.SendAsync(request, Token);

        var headers = (await response.Content.ReadAsStringAsync(Token)).Split('\n');
        headers.ShouldContain("Host: www.example.com");
        headers.ShouldContain(h => h.StartsWith("X-Forwarded-For: 203.0.113.9, 127.", StringComparison.Ordinal));
        headers.ShouldContain("X-Forwarded-Proto: http");
        headers.ShouldContain("X-Forwarded-Port: 8080");
    }

    [Fact]
    public async Task Answers_503_while_no_instance_is_in_service()
    {
        await using var cloud = await LiveCloud.StartAsync();
        _ = await cloud.BalanceAsync("HTTP:8080:HTTP");
        using var http = new HttpClient();

        using var response = await http.GetAsync(cloud.Url(), Token);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        cloud.Report().OwnErrors.ShouldBe(1);
    }

    [Fact]
    public async Task Refuses_connections_to_a_port_without_a_listener()
    {
        await using var cloud = await LiveCloud.StartAsync();
        _ = await cloud.BalanceAsync("HTTP:8080:HTTP");
        _ = await cloud.CallAsync(
            "elb",
            "CreateLoadBalancerListeners",
            ("LoadBalancerName", LiveCloud.Balancer),
            ("Listeners.member.1.Protocol", "HTTP"),
            ("Listeners.member.1.LoadBalancerPort", "8081"),
            ("Listeners.member.1.InstancePort", "8080")
        );
        await cloud.EventuallyAsync("both listen", r => r.Listeners.Count == 2);
        (await ConnectAsync(cloud.Node, 8081)).ShouldBeNull();
        (await ConnectAsync(cloud.Node, 8082)).ShouldBe(SocketError.ConnectionRefused);

        _ = await cloud.CallAsync(
            "elb",
            "DeleteLoadBalancerListeners",
            ("LoadBalancerName", LiveCloud.Balancer),
            ("LoadBalancerPorts.member.1", "8081")
        );
        await cloud.EventuallyAsync("one listens", r => r.Listeners.Count == 1);

        await WaitRefusedAsync(cloud.Node, 8081);
        (await ConnectAsync(cloud.Node, 8080)).ShouldBeNull();
    }

    [Fact]
    public async Task Passes_bodies_through_both_ways()
    {
        await using var cloud = await LiveCloud.StartAsync();
        _ = await cloud.BalanceAsync("HTTP:8080:HTTP");
        _ = await cloud.ServeAsync("one");
        using var http = new HttpClient();
        var body = new byte[3_000_000];
        Random.Shared.NextBytes(body);

        using var content = new ByteArrayContent(body);
        using var response = await http.PostAsync(cloud.Url("/echo"), content, Token);

        (await response.Content.ReadAsByteArrayAsync(Token)).ShouldBe(body);
    }

    [Fact]
    public async Task Pipes_bytes_for_a_TCP_listener()
    {
        await using var cloud = await LiveCloud.StartAsync();
        _ = await cloud.BalanceAsync("TCP:8080:TCP");
        _ = await cloud.ServeAsync("one");
        using var client = new TcpClient();
        await client.ConnectAsync(cloud.Node, 8080, Token);
        await client.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: any\r\nConnection: close\r\n\r\n"u8.ToArray(), Token);

        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        var answer = await reader.ReadToEndAsync(Token);

        answer.ShouldStartWith("HTTP/1.1 200 OK");
        answer.ShouldContain("one");
        answer.ShouldNotContain("X-Forwarded");
    }

    [Fact]
    public async Task Counts_requests_and_errors_where_CloudWatch_and_people_see_them()
    {
        await using var cloud = await LiveCloud.StartAsync();
        _ = await cloud.BalanceAsync("HTTP:8080:HTTP");
        _ = await cloud.ServeAsync("one");
        using var http = new HttpClient();
        _ = await http.GetStringAsync(cloud.Url(), Token);
        using var error = await http.GetAsync(cloud.Url("/error"), Token);

        await SumAsync(cloud, "RequestCount", 2);
        await SumAsync(cloud, "HTTPCode_Backend_5XX", 1);

        var json = await cloud.Api.GetStringAsync(new Uri("/_local/traffic", UriKind.Relative), Token);
        json.ShouldContain("\"name\":\"site-1\"");
        json.ShouldContain("\"requests\":2");
        json.ShouldContain("\"targetErrors\":1");
    }

    private static async Task SumAsync(LiveCloud cloud, string metric, double sum)
    {
        await cloud.EventuallyAsync(
            $"{metric} is {sum}",
            _ =>
                cloud.Host.Inspect(w =>
                    w.State.CloudWatch.Series.Where(s => s.Metric.Name == metric).Sum(s => s.Minutes.Values.Sum(m => m.Sum))
                ) == sum
        );
    }

    internal static async Task<SocketError?> ConnectAsync(IPAddress address, int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(address, port, Token);
            return null;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode;
        }
    }

    internal static async Task WaitRefusedAsync(IPAddress address, int port)
    {
        for (var i = 0; i < 500 && await ConnectAsync(address, port) is null; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Token);
        }

        (await ConnectAsync(address, port)).ShouldBe(SocketError.ConnectionRefused);
    }
}
