using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace BlueGreen.Web;

/// <summary>By this machine's own resolver and network.</summary>
internal sealed class DirectWay : IWebWay
{
    [SuppressMessage("Reliability", "CA2000", Justification = "The stream owns it.")]
    public async ValueTask<Stream> ConnectAsync(string host, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new DnsEndPoint(host, port), cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
