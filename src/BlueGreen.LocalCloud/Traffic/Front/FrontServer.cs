using System.Security.Cryptography.X509Certificates;
using BlueGreen.LocalCloud.Traffic.Dns;
using BlueGreen.LocalCloud.Traffic.Views;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Yarp.ReverseProxy.Forwarder;

namespace BlueGreen.LocalCloud.Traffic.Front;

/// <summary>What the host's browsers reach the cloud's sites through: a unix socket for the world's names, another for the network's.</summary>
internal sealed class FrontServer : IAsyncDisposable
{
    private static readonly ForwarderRequestConfig Request = new()
    {
        Version = System.Net.HttpVersion.Version11,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    private readonly List<FrontClient> _clients = [];
    private readonly Func<TrafficView> _current;
    private readonly WebApplication _server;
    private readonly IHttpForwarder _forwarder;

    private FrontServer(IReadOnlyList<(string Socket, FrontClient Client)> fronts, Func<TrafficView> current)
    {
        _current = current;
        _clients.AddRange(fronts.Select(f => f.Client));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        _ = builder.Services.AddHttpForwarder();
        _ = builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = null;
                foreach (var (socket, client) in fronts)
                {
                    kestrel.ListenUnixSocket(socket, listen => Mark(listen, client));
                }
            });
        _server = builder.Build();
        _forwarder = _server.Services.GetRequiredService<IHttpForwarder>();
        _server.Run(HandleAsync);
    }

    /// <summary>Answers on the sockets of <paramref name="settings"/>; null where there are none.</summary>
    public static async Task<FrontServer?> StartAsync(
        TrafficSettings settings,
        NameServers names,
        Func<TrafficView> current,
        X509Certificate2 authority,
        CancellationToken cancellationToken
    )
    {
        var fronts = new List<(string Socket, FrontClient Client)>();
        if (settings.FrontSocket is { } world)
        {
            fronts.Add((world, new FrontClient(() => names.For(vpcId: null), current, authority)));
        }

        if (settings.VpcFrontSocket is { } network)
        {
            fronts.Add((network, new FrontClient(() => names.For(VpcChoice.MainOf(current())), current, authority)));
        }

        if (fronts.Count == 0)
        {
            return null;
        }

        var server = new FrontServer(fronts, current);
        await server._server.StartAsync(cancellationToken).ConfigureAwait(false);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync().ConfigureAwait(false);
        _clients.ForEach(c => c.Dispose());
    }

    private static void Mark(ListenOptions listen, FrontClient client)
    {
        listen.Protocols = HttpProtocols.Http1;
        _ = listen.Use(next =>
            async connection =>
            {
                if (!await FrontTunnel.TryServeAsync(connection, client).ConfigureAwait(false))
                {
                    connection.Features.Set(client);
                    await next(connection).ConfigureAwait(false);
                }
            }
        );
    }

    private async Task HandleAsync(HttpContext context)
    {
        var client = context.Features.GetRequiredFeature<FrontClient>();
        if (FrontHost.Parse(context.Request.Host) is not { } host)
        {
            var port = context.Request.Host.Port is { } number ? $":{number}" : "";
            await PageAsync(context, client, StatusCodes.Status200OK, "Names of this cloud", ".localhost" + port).ConfigureAwait(false);
            return;
        }

        if (!client.Resolves(host.Name))
        {
            await PageAsync(context, client, StatusCodes.Status404NotFound, $"{host.Name} leads nowhere", host.Suffix)
                .ConfigureAwait(false);
            return;
        }

        var error = await _forwarder
            .SendAsync(context, client.Prefix(host.Name), client.Http, Request, new FrontTransformer(host, client.Resolves))
            .ConfigureAwait(false);
        if (error != ForwarderError.None && !context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            var heading = $"{host.Name} does not answer";
            await PageAsync(context, client, StatusCodes.Status502BadGateway, heading, host.Suffix).ConfigureAwait(false);
        }
    }

    private Task PageAsync(HttpContext context, FrontClient client, int status, string heading, string suffix)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html;charset=utf-8";
        return context.Response.WriteAsync(
            FrontPage.Write(heading, FrontPage.Names(_current(), client.Resolver()), suffix),
            context.RequestAborted
        );
    }
}
