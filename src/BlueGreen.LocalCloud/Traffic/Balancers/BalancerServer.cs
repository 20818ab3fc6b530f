using System.Net.Security;
using BlueGreen.LocalCloud.Traffic.Views;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Forwarder;

namespace BlueGreen.LocalCloud.Traffic.Balancers;

/// <summary>The one web server behind all load balancers.</summary>
internal sealed class BalancerServer : IAsyncDisposable
{
    private const int Backlog = 4096;

    // Load balancers end silent connections themselves, each by its own idle timeout, of which this is above the longest.
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(4100);

    private readonly WebApplication _server;

    private BalancerServer(TimeProvider time, Func<DateTimeOffset> now)
    {
        Time = time;
        Now = now;
        Sockets = new SocketTransportFactory(
            Options.Create(
                new SocketTransportOptions
                {
                    Backlog = Backlog,
                    UnsafePreferInlineScheduling = true,
                    WaitForDataBeforeAllocatingBuffer = false,
                }
            ),
            NullLoggerFactory.Instance
        );
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        _ = builder.Services.AddHttpForwarder().AddSingleton<IConnectionListenerFactory>(Doors);
        _ = builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(Configure);
        _server = builder.Build();
        _server.Run(new RequestForwarder(_server.Services.GetRequiredService<IHttpForwarder>()).HandleAsync);
    }

    public Doors Doors { get; } = new();

    public SocketTransportFactory Sockets { get; }

    /// <summary>The machine's time, in which connections live.</summary>
    public TimeProvider Time { get; }

    /// <summary>The cloud's time, in which things are told.</summary>
    public Func<DateTimeOffset> Now { get; }

    public static async Task<BalancerServer> StartAsync(TimeProvider time, Func<DateTimeOffset> now, CancellationToken cancellationToken)
    {
        var server = new BalancerServer(time, now);
        await server._server.StartAsync(cancellationToken).ConfigureAwait(false);
        return server;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private void Configure(KestrelServerOptions kestrel)
    {
        var pipe = new BytePipe(this);
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Limits.KeepAliveTimeout = LongestIdle;
        kestrel.Limits.MinRequestBodyDataRate = null;
        kestrel.Limits.MinResponseDataRate = null;
        kestrel.Listen(Doors.Http, door => door.Protocols = HttpProtocols.Http1);
        kestrel.Listen(Doors.Https, door => _ = door.UseHttps(Tls(http: true)));
        kestrel.Listen(Doors.Tcp, door => door.Run(pipe.HandleAsync));
        kestrel.Listen(Doors.Ssl, door => _ = door.UseHttps(Tls(http: false)).Use(_ => pipe.HandleAsync));
    }

    private static TlsHandshakeCallbackOptions Tls(bool http) =>
        new()
        {
            OnConnection = context =>
            {
                var balancer = context.Connection.Features.GetRequiredFeature<ClientConnection>().Balancer;
                return ValueTask.FromResult(
                    new SslServerAuthenticationOptions
                    {
                        ServerCertificateContext = balancer.Certificate,
                        ApplicationProtocols = (http, balancer.View.Key.Kind) switch
                        {
                            (false, _) => null,
                            // A classic load balancer does not speak HTTP/2.
                            (true, BalancerKind.Classic) => [SslApplicationProtocol.Http11],
                            (true, _) => [SslApplicationProtocol.Http2, SslApplicationProtocol.Http11],
                        },
                    }
                );
            },
        };
}
