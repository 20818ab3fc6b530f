using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BlueGreen.LocalCloud.Tests.Load;

/// <summary>How a server answers one request.</summary>
internal enum Manner
{
    Answer,
    InChunks,
    AndClose,
    ServerError,
    NoVersion,
    Reset,
    HalfAnAnswer,
    Silence,
}

/// <summary>A server on a loopback address that answers each request in the manner that the test says.</summary>
internal sealed class WebServer : IDisposable
{
    private readonly TcpListener listener;
    private readonly string version;
    private readonly Func<int, Manner> manner;
    private readonly CancellationTokenSource end = new();
    private readonly CancellationToken ended;
    private int requests;
    private int connections;

    public WebServer(string version, Func<int, Manner>? manner = null, IPEndPoint? at = null)
    {
        ended = end.Token;
        this.version = version;
        this.manner = manner ?? (_ => Manner.Answer);
        listener = new TcpListener(at ?? new IPEndPoint(IPAddress.Loopback, 0));
        listener.Start(backlog: 512);
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public int Requests => Volatile.Read(ref requests);

    public int Connections => Volatile.Read(ref connections);

    public void Dispose()
    {
        end.Cancel();
        end.Dispose();
        listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!ended.IsCancellationRequested)
        {
            var socket = await listener.AcceptSocketAsync(ended);
            _ = Interlocked.Increment(ref connections);
            _ = ServeAsync(socket);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var connection = socket;
        var buffer = new byte[4096];
        while (await connection.ReceiveAsync(buffer, ended) > 0)
        {
            var how = manner(Interlocked.Increment(ref requests));
            if (how == Manner.Silence)
            {
                continue;
            }

            if (how == Manner.Reset)
            {
                connection.LingerState = new LingerOption(enable: true, seconds: 0);
                return;
            }

            _ = await connection.SendAsync(Encoding.ASCII.GetBytes(Text(how)), ended);
            if (how is Manner.AndClose or Manner.HalfAnAnswer)
            {
                return;
            }
        }
    }

    private string Text(Manner how)
    {
        var body = $$"""{"version":"{{version}}","release":1}""";
        return how switch
        {
            Manner.InChunks =>
                $"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{body[..4]}\r\n{body.Length - 4:x}\r\n{body[4..]}\r\n0\r\n\r\n",
            Manner.AndClose => $"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{body}",
            Manner.ServerError => "HTTP/1.1 500 Oh\r\nContent-Length: 4\r\n\r\noops",
            Manner.NoVersion => "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>",
            Manner.HalfAnAnswer => $"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\n\r\n{body[..9]}",
            _ => $"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\n\r\n{body}",
        };
    }
}
