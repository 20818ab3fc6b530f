using System.Text;

namespace BlueGreen.Web;

/// <summary>Through a proxy that connects where it is told (HTTP's CONNECT): into the network of the local cloud, which this machine is not in.</summary>
/// <param name="proxy">Where the proxy answers.</param>
internal sealed class TunnelWay(Uri proxy) : IWebWay
{
    private const int LongestHead = 8192;

    private readonly DirectWay direct = new();

    public async ValueTask<Stream> ConnectAsync(string host, int port, CancellationToken cancellationToken)
    {
        var stream = await direct.ConnectAsync(proxy.Host, proxy.Port, cancellationToken).ConfigureAwait(false);
        try
        {
            var request = $"CONNECT {host}:{port} HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(request), cancellationToken).ConfigureAwait(false);
            var head = await ReadHeadAsync(stream, cancellationToken).ConfigureAwait(false);
            return head.Split(' ') is [_, "200", ..] ? stream : throw new IOException($"{host}:{port} leads nowhere: {FirstLine(head)}");
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static string FirstLine(string head) => head.Split('\r')[0];

    // Byte by byte: whatever follows the head is the other side's already.
    private static async Task<string> ReadHeadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (head.Length > LongestHead || await stream.ReadAsync(one, cancellationToken).ConfigureAwait(false) == 0)
            {
                throw new IOException("the proxy gave no answer");
            }

            _ = head.Append((char)one[0]);
        }

        return head.ToString();
    }
}
