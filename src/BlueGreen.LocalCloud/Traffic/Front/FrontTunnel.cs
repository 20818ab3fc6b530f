using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections;

namespace BlueGreen.LocalCloud.Traffic.Front;

/// <summary>
/// HTTP's CONNECT, before the web server sees the connection: from then on bytes go to and fro, so that a client on the host chooses where it connects
/// and what it says there, in its Host header or by TLS. <c>curl --proxytunnel --proxy 127.0.0.1:8080</c> does it too.
/// </summary>
internal static class FrontTunnel
{
    private const int LongestHead = 8192;

    private static ReadOnlySpan<byte> Verb => "CONNECT "u8;

    private static ReadOnlySpan<byte> HeadEnd => "\r\n\r\n"u8;

    /// <returns>False where the connection is none: nothing was taken from it then.</returns>
    public static async Task<bool> TryServeAsync(ConnectionContext connection, FrontClient client)
    {
        if (await ReadHeadAsync(connection.Transport.Input, connection.ConnectionClosed).ConfigureAwait(false) is not { } head)
        {
            return false;
        }

        try
        {
            await ServeAsync(connection, client, head).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ConnectionAbortedException)
        {
            // One of the two ends went away: so does the other.
            connection.Abort();
        }

        return true;
    }

    private static async Task ServeAsync(ConnectionContext connection, FrontClient client, string head)
    {
        var output = connection.Transport.Output;
        if (head.Split(' ') is not [_, var target, ..] || !Uri.TryCreate($"http://{target}", UriKind.Absolute, out var to))
        {
            await SayAsync(output, "400 Bad Request").ConfigureAwait(false);
            return;
        }

        NetworkStream stream;
        try
        {
            stream = await client.OpenAsync(to.Host, to.Port, connection.ConnectionClosed).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            await SayAsync(output, $"502 {e.Message}").ConfigureAwait(false);
            return;
        }

        await using (stream.ConfigureAwait(false))
        {
            await SayAsync(output, "200 Connected").ConfigureAwait(false);
            await Task.WhenAll(
                    SendAsync(connection.Transport.Input, stream, connection.ConnectionClosed),
                    ReceiveAsync(stream, output, connection.ConnectionClosed)
                )
                .ConfigureAwait(false);
        }
    }

    private static async Task SendAsync(PipeReader from, NetworkStream to, CancellationToken cancellationToken)
    {
        await from.CopyToAsync(to, cancellationToken).ConfigureAwait(false);
        to.Socket.Shutdown(SocketShutdown.Send);
    }

    private static async Task ReceiveAsync(NetworkStream from, PipeWriter to, CancellationToken cancellationToken)
    {
        await from.CopyToAsync(to, cancellationToken).ConfigureAwait(false);
        await to.CompleteAsync().ConfigureAwait(false);
    }

    private static async Task SayAsync(PipeWriter output, string status) =>
        _ = await output.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n\r\n")).ConfigureAwait(false);

    private static async Task<string?> ReadHeadAsync(PipeReader input, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await input.ReadAsync(cancellationToken).ConfigureAwait(false);
            var start = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, Verb.Length)).ToArray();
            if (!Verb.StartsWith(start))
            {
                // Seen by none: the web server reads it from the beginning.
                input.AdvanceTo(read.Buffer.Start);
                return null;
            }

            if (new SequenceReader<byte>(read.Buffer).TryReadTo(out ReadOnlySequence<byte> head, HeadEnd))
            {
                var text = Encoding.ASCII.GetString(head);
                input.AdvanceTo(read.Buffer.GetPosition(head.Length + HeadEnd.Length));
                return text;
            }

            if (read.IsCompleted || read.Buffer.Length > LongestHead)
            {
                input.AdvanceTo(read.Buffer.Start);
                return null;
            }

            input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
