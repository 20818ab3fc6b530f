using System.Net;
using System.Net.Sockets;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Tests.Traffic.Live;

/// <summary>What a client loses, and does not, when instances and load balancers go.</summary>
public sealed class LossTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Loses_no_GET_when_an_instance_is_killed_under_load()
    {
        await using var cloud = await LiveCloud.StartAsync();
        _ = await cloud.BalanceAsync("HTTP:8080:HTTP");
        var one = await cloud.ServeAsync("one");
        var two = await cloud.ServeAsync("two");
        using var http = new HttpClient();
        var held = Enumerable.Range(0, 4).Select(_ => http.GetStringAsync(cloud.Url("/hold"), Token)).ToList();
        await one.HoldingAsync();

        var load = Enumerable.Range(0, 8).Select(_ => AskAsync(http, cloud.Url(), 100)).ToList();
        await one.KillAsync();

        (await Task.WhenAll(load)).SelectMany(s => s).ShouldAllBe(status => status == HttpStatusCode.OK);
        await cloud.TargetAsync(one, TargetState.OutOfService);
        cloud.Report().Retries.ShouldBeGreaterThan(0);
        two.Release();
        (await Task.WhenAll(held)).ShouldAllBe(answer => answer == "two");
    }

    [Fact]
    public async Task Loses_nothing_to_an_instance_that_accepts_no_connection()
    {
        await using var cloud = await LiveCloud.StartAsync();
        _ = await cloud.BalanceAsync("HTTP:8080:HTTP");
        var one = await cloud.ServeAsync("one");
        _ = await cloud.ServeAsync("two");
        await one.KillAsync();
        using var silent = Silent(one);
        using var http = new HttpClient();

        var answers = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            using var content = new StringContent("order");
            using var response = await http.PostAsync(cloud.Url(), content, Token);
            answers.Add(await response.Content.ReadAsStringAsync(Token));
        }

        answers.ShouldAllBe(answer => answer == "two");
    }

    [Fact]
    public async Task Does_not_repeat_a_POST_that_a_killed_instance_may_have_seen()
    {
        await using var cloud = await LiveCloud.StartAsync();
        _ = await cloud.BalanceAsync("HTTP:8080:HTTP");
        var one = await cloud.ServeAsync("one");
        using var http = new HttpClient();
        using var content = new StringContent("order");
        var post = http.PostAsync(cloud.Url("/hold"), content, Token);
        await one.HoldingAsync();
        var two = await cloud.ServeAsync("two");
        await one.KillAsync();

        using var response = await post;

        response.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        two.Requests.ShouldBe(0);
    }

    [Fact]
    public async Task Takes_an_instance_out_whose_health_check_fails_and_back_in_when_it_passes()
    {
        await using var cloud = await LiveCloud.StartAsync();
        _ = await cloud.BalanceAsync("HTTP:8080:HTTP");
        var one = await cloud.ServeAsync("one");

        one.BeIll();
        await cloud.TargetAsync(one, TargetState.OutOfService);
        var state = await cloud.CallAsync("elb", "DescribeInstanceHealth", ("LoadBalancerName", LiveCloud.Balancer));
        state.Descendants("State").Single().Value.ShouldBe("OutOfService");

        one.BeIll(ill: false);
        await cloud.TargetAsync(one, TargetState.InService);
    }

    [Fact]
    public async Task Lets_a_draining_instance_end_what_it_has_and_gives_it_nothing_new()
    {
        await using var cloud = await LiveCloud.StartAsync(speed: 20);
        _ = await cloud.BalanceAsync("HTTP:8080:HTTP");
        var one = await cloud.ServeAsync("one");
        using var http = new HttpClient();
        var held = http.GetStringAsync(cloud.Url("/hold"), Token);
        await one.HoldingAsync();
        var two = await cloud.ServeAsync("two");

        await cloud.RegisterAsync("DeregisterInstancesFromLoadBalancer", one);
        await cloud.TargetAsync(one, TargetState.Draining);
        for (var i = 0; i < 10; i++)
        {
            (await http.GetStringAsync(cloud.Url(), Token)).ShouldBe("two");
        }

        one.Release();
        (await held).ShouldBe("one");
        two.Requests.ShouldBe(10);
    }

    [Fact]
    public async Task Cuts_what_a_draining_instance_has_not_ended_in_time()
    {
        // A minute of draining is a second and a half.
        await using var cloud = await LiveCloud.StartAsync(speed: 40);
        _ = await cloud.BalanceAsync("HTTP:8080:HTTP");
        var one = await cloud.ServeAsync("one");
        using var http = new HttpClient();
        using var content = new StringContent("");
        var held = http.PostAsync(cloud.Url("/hold"), content, Token);
        await one.HoldingAsync();

        await cloud.RegisterAsync("DeregisterInstancesFromLoadBalancer", one);

        using var response = await held;
        response.StatusCode.ShouldBe(HttpStatusCode.GatewayTimeout);
        cloud.Report().Targets.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ends_a_deleted_load_balancer_after_what_is_in_flight()
    {
        await using var cloud = await LiveCloud.StartAsync();
        _ = await cloud.BalanceAsync("HTTP:8080:HTTP");
        var one = await cloud.ServeAsync("one");
        var node = cloud.Node;
        using var http = new HttpClient();
        var held = http.GetStringAsync(cloud.Url("/hold"), Token);
        await one.HoldingAsync();
        using var idle = new TcpClient();
        await idle.ConnectAsync(node, LiveCloud.Port, Token);
        await cloud.EventuallyAsync("two connections", r => r.Connections == 2);

        _ = await cloud.CallAsync("elb", "DeleteLoadBalancer", ("LoadBalancerName", LiveCloud.Balancer));

        (await idle.GetStream().ReadAsync(new byte[1], Token)).ShouldBe(0);
        await LoadBalancerTests.WaitRefusedAsync(node, LiveCloud.Port);
        one.Release();
        (await held).ShouldBe("one");
        cloud.Report().DeletedAt.ShouldNotBeNull();
        cloud.Report().Connections.ShouldBe(2);
    }

    [Fact]
    public async Task Remembers_how_many_connections_were_open_when_the_last_instance_left()
    {
        await using var cloud = await LiveCloud.StartAsync();
        _ = await cloud.BalanceAsync("HTTP:8080:HTTP");
        var one = await cloud.ServeAsync("one");
        using var http = new HttpClient();
        _ = await http.GetStringAsync(cloud.Url(), Token);
        cloud.Report().Emptied.ShouldBeNull();

        await cloud.RegisterAsync("DeregisterInstancesFromLoadBalancer", one);
        await cloud.EventuallyAsync("it is empty", r => r.Emptied is not null);

        cloud.Report().Emptied.ShouldNotBeNull().Connections.ShouldBe(1);
        http.Dispose();
        await cloud.EventuallyAsync("nobody is connected", r => r.NoConnectionsSince is not null);
        cloud.Report().Emptied.ShouldNotBeNull().Connections.ShouldBe(1);
    }

    // A port whose queue is full: the kernel drops whoever knocks, as it does where a machine is gone.
    private static Socket Silent(Site site)
    {
        var port = new IPEndPoint(site.Address, LiveCloud.Port);
        var silent = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        silent.Bind(port);
        silent.Listen(0);
        foreach (var _ in Enumerable.Range(0, 4))
        {
            var knocking = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            try
            {
                knocking.Connect(port);
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
            {
                // It stays in the queue.
            }
        }

        return silent;
    }

    private static async Task<List<HttpStatusCode>> AskAsync(HttpClient http, Uri url, int times)
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < times; i++)
        {
            using var response = await http.GetAsync(url, Token);
            statuses.Add(response.StatusCode);
        }

        return statuses;
    }
}
