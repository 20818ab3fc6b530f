using System.Net;
using System.Net.Sockets;

namespace BlueGreen.LocalCloud.Load;

/// <summary>A kept-alive HTTP/1.1 connection, one request at a time. Unlike the framework's client it never sends a request a second time.</summary>
internal sealed class Connection : IDisposable
{
    private const int LargestAnswer = 1 << 20;

    private readonly Socket socket;
    private byte[] buffer = new byte[4096];

    private Connection(Socket socket, long openedAt)
    {
        this.socket = socket;
        OpenedAt = openedAt;
    }

    /// <summary>The timestamp of its opening.</summary>
    public long OpenedAt { get; }

    /// <summary>False once the server has ended it; bytes that nobody asked for count as that too.</summary>
    public bool IsOpen => !socket.Poll(0, SelectMode.SelectRead);

    public static async ValueTask<Connection> OpenAsync(IPEndPoint to, TimeProvider time, CancellationToken cancellationToken)
    {
        var opening = new Socket(to.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await opening.ConnectAsync(to, cancellationToken);
            return new Connection(opening, time.GetTimestamp());
        }
        catch
        {
            opening.Dispose();
            throw;
        }
    }

    /// <exception cref="SocketException">The connection was cut.</exception>
    /// <exception cref="EndOfStreamException">The connection ended before the answer did.</exception>
    /// <exception cref="AnswerFormatException">The answer is no HTTP.</exception>
    public async ValueTask<Answer> AskAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        _ = await socket.SendAsync(request, SocketFlags.None, cancellationToken);
        var received = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(Room(received), SocketFlags.None, cancellationToken);
            received += read;
            if (Whole(received, ended: read == 0) is { } answer)
            {
                return answer;
            }

            if (read == 0)
            {
                throw new EndOfStreamException(received == 0 ? "ended without an answer" : "ended within the answer");
            }
        }
    }

    public void Dispose() => socket.Dispose();

    private Memory<byte> Room(int received)
    {
        if (received == buffer.Length)
        {
            if (received >= LargestAnswer)
            {
                throw new AnswerFormatException($"an answer above {LargestAnswer} bytes");
            }

            Array.Resize(ref buffer, received * 2);
        }

        return buffer.AsMemory(received);
    }

    private Answer? Whole(int received, bool ended)
    {
        if (AnswerHead.Read(buffer.AsSpan(0, received)) is not { } head)
        {
            return null;
        }

        if (head.Chunked)
        {
            return ChunkedBody.Join(buffer.AsSpan(head.Length, received - head.Length)) is { } body
                ? Of(head, body.Length, head.KeepAlive && head.Length + body.Taken == received)
                : null;
        }

        if (head.ContentLength is { } length)
        {
            return received - head.Length >= length ? Of(head, (int)length, head.KeepAlive && received - head.Length == length) : null;
        }

        return ended ? Of(head, received - head.Length, keepAlive: false) : null;
    }

    private Answer Of(AnswerHead head, int length, bool keepAlive) => new(head.Status, buffer.AsMemory(head.Length, length), keepAlive);
}
