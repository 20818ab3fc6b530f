using System.Collections.Immutable;
using System.Diagnostics;
using System.Net;
using BlueGreen.LocalCloud.Traffic.Balancers;
using BlueGreen.LocalCloud.Traffic.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Benchmarks;

/// <summary>Requests a second through a load balancer, beside those that its target answers without one: clients, load balancer and target
/// share this machine.</summary>
internal static class Throughput
{
    private const int Clients = 64;
    private const int Port = 8080;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(3);

    public static async Task PrintAsync(TextWriter output)
    {
        if (!OperatingSystem.IsLinux())
        {
            await output.WriteLineAsync("Load balancers: only measured on Linux, which has all of 127.0.0.0/8.");
            return;
        }

        var block = (byte)Random.Shared.Next(2, 255);
        var (node, site) = (new IPAddress([127, block, 0, 1]), new IPAddress([127, block, 0, 2]));
        await using var target = await ServeAsync(site);
        await using var server = await BalancerServer.StartAsync(
            TimeProvider.System,
            TimeProvider.System.GetUtcNow,
            CancellationToken.None
        );
        var view = View(node, site);
        await using var balancer = new Balancer(view, server);
        await balancer.ApplyAsync(view, certificate: null, CancellationToken.None);

        _ = await MeasureAsync(node);
        var through = await MeasureAsync(node);
        var direct = await MeasureAsync(site);
        await output.WriteLineAsync(
            FormattableString.Invariant(
                $"{"Requests/s through a load balancer", -36} {through:F0}, {through / direct:P0} of the {direct:F0} without one"
            )
        );
    }

    private static async Task<double> MeasureAsync(IPAddress address)
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false, ActivityHeadersPropagator = null });
        var url = new Uri($"http://{new IPEndPoint(address, Port)}/");
        var began = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => AskAsync(http, url, began)));
        return counts.Sum() / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static async Task<int> AskAsync(HttpMessageInvoker http, Uri url, long began)
    {
        var count = 0;
        for (; Stopwatch.GetElapsedTime(began) < Duration; count++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            using var response = await http.SendAsync(request, CancellationToken.None);
            _ = response.EnsureSuccessStatusCode();
            _ = await response.Content.ReadAsByteArrayAsync();
        }

        return count;
    }

    private static async Task<WebApplication> ServeAsync(IPAddress address)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        _ = builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(address, Port));
        var server = builder.Build();
        server.Run(context => context.Response.WriteAsync("v7"));
        await server.StartAsync();
        return server;
    }

    private static BalancerView View(IPAddress node, IPAddress site) =>
        new()
        {
            Key = new BalancerKey("eu-west-2", BalancerKind.Classic, "bench"),
            DnsName = "bench-1.eu-west-2.elb.amazonaws.com",
            Nodes = [new NodeView("a", node)],
            Listeners = [ListenerView.To(WireProtocol.Http, Port, "web")],
            Pools = ImmutableArray.Create(
                new PoolView
                {
                    Name = "web",
                    Protocol = WireProtocol.Http,
                    Balancing = Balancing.LeastOutstanding,
                    FailsOpen = false,
                    CrossZone = true,
                    Targets = [new TargetView("i-1", "a", site, Port, TargetState.InService)],
                }
            ),
            IdleTimeout = TimeSpan.FromSeconds(60),
            MetricDimension = KeyValuePair.Create("LoadBalancerName", "bench"),
        };
}
