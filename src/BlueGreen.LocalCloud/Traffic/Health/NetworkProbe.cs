using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using BlueGreen.LocalCloud.Traffic.Tls;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic.Health;

/// <summary>Probes over the network: a connection, a TLS handshake, or a GET that must be answered well.</summary>
internal sealed class NetworkProbe : IProbe, IDisposable
{
    private const string Agent = "ELB-HealthChecker/1.0";

    // Every probe connects anew: a kept connection would not notice that nobody accepts any more.
    private readonly HttpMessageInvoker _http = new(
        new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            ActivityHeadersPropagator = null,
            PooledConnectionLifetime = TimeSpan.Zero,
            SslOptions = TargetTls.OptionsFor(),
        }
    );

    public async Task<bool> AnswersAsync(IPAddress address, ProbeTarget target, CancellationToken cancellationToken)
    {
        try
        {
            return target.Path is null
                ? await ConnectsAsync(address, target, cancellationToken).ConfigureAwait(false)
                : await GetsAsync(address, target, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SocketException or HttpRequestException or IOException or AuthenticationException)
        {
            return false;
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<bool> GetsAsync(IPAddress address, ProbeTarget target, CancellationToken cancellationToken)
    {
        var scheme = target.Protocol == WireProtocol.Https ? "https" : "http";
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{scheme}://{new IPEndPoint(address, target.Port)}{target.Path}");
        _ = request.Headers.TryAddWithoutValidation("User-Agent", Agent);
        using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return target.Accepts((int)response.StatusCode);
    }

    private static async Task<bool> ConnectsAsync(IPAddress address, ProbeTarget target, CancellationToken cancellationToken)
    {
        using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address, target.Port, cancellationToken).ConfigureAwait(false);
        if (target.Protocol is WireProtocol.Ssl or WireProtocol.Https)
        {
            var stream = new SslStream(new NetworkStream(socket), leaveInnerStreamOpen: false);
            await using (stream.ConfigureAwait(false))
            {
                await stream.AuthenticateAsClientAsync(TargetTls.OptionsFor(address.ToString()), cancellationToken).ConfigureAwait(false);
            }
        }

        return true;
    }
}
