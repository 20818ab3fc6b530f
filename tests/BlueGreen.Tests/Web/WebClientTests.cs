using System.Net;
using System.Net.Sockets;
using System.Text;
using BlueGreen.Web;
using WebClient = BlueGreen.Web.WebClient;

namespace BlueGreen.Tests.Web;

/// <summary>Questions over real sockets on loopback.</summary>
public sealed class WebClientTests : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<string> heads = [];

    public WebClientTests() => listener.Start();

    private int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    [Fact]
    public async Task Connects_where_it_is_told_and_names_the_host_that_is_asked_for()
    {
        using var client = new WebClient(new DirectWay());
        var serving = ServeAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nv7");

        var answer = await AskAsync(client, "127.0.0.1");
        await serving;

        answer.ShouldBe(new WebAnswer.Answered(200, "v7"));
        heads.ShouldHaveSingleItem().ShouldStartWith($"GET /version HTTP/1.1\r\nHost: www-staging.londontamed.com:{Port}\r\n");
    }

    [Theory]
    [InlineData("utf8")]
    [InlineData("nonsense")]
    public async Task Reads_an_answer_that_names_a_charset_which_nobody_knows(string charset)
    {
        using var client = new WebClient(new DirectWay());
        var serving = ServeAsync($"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset={charset}\r\nContent-Length: 2\r\n\r\nv7");

        var answer = await AskAsync(client, "127.0.0.1");
        await serving;

        answer.ShouldBe(new WebAnswer.Answered(200, "v7"));
    }

    [Fact]
    public async Task Goes_through_a_proxy_to_where_it_is_told()
    {
        using var client = new WebClient(new TunnelWay(new Uri($"http://127.0.0.1:{Port}")));
        var serving = ServeAsync("HTTP/1.1 200 Connected\r\n\r\n", "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");

        var answer = await AskAsync(client, "staging-1.elb.amazonaws.com");
        await serving;

        answer.ShouldBe(new WebAnswer.Answered(503, ""));
        heads[0].ShouldBe($"CONNECT staging-1.elb.amazonaws.com:{Port} HTTP/1.1\r\nHost: staging-1.elb.amazonaws.com:{Port}\r\n\r\n");
        heads[1].ShouldStartWith($"GET /version HTTP/1.1\r\nHost: www-staging.londontamed.com:{Port}\r\n");
    }

    [Fact]
    public async Task Tells_what_the_proxy_says_of_a_name_that_leads_nowhere()
    {
        using var client = new WebClient(new TunnelWay(new Uri($"http://127.0.0.1:{Port}")));
        var serving = ServeAsync("HTTP/1.1 404 Not Found\r\n\r\n");

        var answer = await AskAsync(client, "gone.elb.amazonaws.com");
        await serving;

        answer.ShouldBe(new WebAnswer.Failed($"gone.elb.amazonaws.com:{Port} leads nowhere: HTTP/1.1 404 Not Found"));
    }

    [Fact]
    public async Task Tells_a_connection_that_nobody_takes()
    {
        using var client = new WebClient(new DirectWay());
        var port = Port;
        listener.Stop();

        var answer = await client.AskAsync(
            new WebQuestion(new Uri($"http://www-staging.londontamed.com:{port}/"), "127.0.0.1"),
            TestContext.Current.CancellationToken
        );

        answer.ShouldBeOfType<WebAnswer.Failed>().Why.ShouldContain("refused");
    }

    public void Dispose() => listener.Dispose();

    private Task<WebAnswer> AskAsync(WebClient client, string via) =>
        client.AskAsync(
            new WebQuestion(new Uri($"http://www-staging.londontamed.com:{Port}/version"), via),
            TestContext.Current.CancellationToken
        );

    /// <summary>Takes one connection, and answers each of its requests with the next text.</summary>
    private async Task ServeAsync(params string[] answers)
    {
        using var socket = await listener.AcceptSocketAsync(TestContext.Current.CancellationToken);
        var buffer = new byte[4096];
        foreach (var answer in answers)
        {
            var length = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            heads.Add(Encoding.ASCII.GetString(buffer, 0, length));
            _ = await socket.SendAsync(Encoding.ASCII.GetBytes(answer), TestContext.Current.CancellationToken);
        }
    }
}
