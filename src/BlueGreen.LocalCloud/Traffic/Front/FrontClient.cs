using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using BlueGreen.LocalCloud.Traffic.Dns;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic.Front;

/// <summary>Speaks to load balancers as a browser in the cloud's network does: by name, and by TLS where they have it.</summary>
internal sealed class FrontClient : IDisposable
{
    private const int HttpsPort = 443;

    // Not longer: a name that moved must be seen moved, and no connection may hang on a load balancer that nobody uses.
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);

    private readonly Func<TrafficView> _current;

    /// <param name="resolver">The names as this front sees them, at this moment.</param>
    /// <param name="current">The load balancers.</param>
    /// <param name="authority">Whose certificates are trusted.</param>
    public FrontClient(Func<Resolver> resolver, Func<TrafficView> current, X509Certificate2 authority)
    {
        Resolver = resolver;
        _current = current;
        Http = new HttpMessageInvoker(
            new SocketsHttpHandler
            {
                UseProxy = false,
                UseCookies = false,
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.None,
                ActivityHeadersPropagator = null,
                PooledConnectionLifetime = Kept,
                PooledConnectionIdleTimeout = Kept,
                ConnectCallback = ConnectAsync,
                SslOptions = new SslClientAuthenticationOptions
                {
                    CertificateChainPolicy = new X509ChainPolicy
                    {
                        TrustMode = X509ChainTrustMode.CustomRootTrust,
                        CustomTrustStore = { authority },
                        RevocationMode = X509RevocationMode.NoCheck,
                    },
                },
            }
        );
    }

    public Func<Resolver> Resolver { get; }

    public HttpMessageInvoker Http { get; }

    public bool Resolves(string name) => Resolver().Addresses(name).Count > 0;

    /// <summary>Where a name's requests go: TLS where its load balancer has it, as a site that redirects to it could not be seen else.</summary>
    public string Prefix(string name)
    {
        var addresses = Resolver().Addresses(name);
        var secure = _current()
            .Balancers.Any(b =>
                b.Nodes.Any(n => addresses.Contains(n.Address.ToString()))
                && b.Listeners.Any(l => l is { Port: HttpsPort, Protocol: WireProtocol.Https or WireProtocol.Ssl })
            );
        return $"{(secure ? "https" : "http")}://{name}/";
    }

    public void Dispose() => Http.Dispose();

    /// <summary>Connects to a name as this front sees it, or to an address.</summary>
    /// <exception cref="IOException">The name has no address.</exception>
    /// <exception cref="SocketException">Nobody answers there.</exception>
    public async Task<NetworkStream> OpenAsync(string host, int port, CancellationToken cancellationToken)
    {
        var address = IPAddress.TryParse(host, out var written)
            ? written
            : Resolver().Addresses(host).Select(IPAddress.Parse).FirstOrDefault() ?? throw new IOException($"{host} has no address.");
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken) =>
        await OpenAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false);
}
