using System.Net;
using System.Net.Sockets;

namespace BlueGreen.LocalCloud.Host.Outer;

/// <summary>A port on loopback whose connections go, byte for byte, to a unix socket of the inner process.</summary>
internal sealed class ByteSplice : IDisposable
{
    private const int Neighbours = 10;
    private const int Apart = 10;

    private readonly Socket _listener;
    private readonly UnixDomainSocketEndPoint _target;
    private readonly CancellationTokenSource _end = new();

    private ByteSplice(Socket listener, string target)
    {
        _listener = listener;
        _target = new UnixDomainSocketEndPoint(target);
        Port = ((IPEndPoint)listener.LocalEndPoint!).Port;
    }

    public int Port { get; }

    /// <summary>Takes the port; nobody can connect before <see cref="Open"/>.</summary>
    /// <exception cref="IOException">Another process has it.</exception>
    public static ByteSplice Bind(int port, string target)
    {
        try
        {
            return TakePort(port, target);
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new IOException($"--port: {port} is in use by another process; use another, or 0 for a free one.", e);
        }
    }

    /// <summary>Takes the port; where another process has it, the next free one of those that are 10 apart, or else any.</summary>
    /// <remarks>Several clouds on one machine then answer at 8080 and 8081, at 8090 and 8091, and so on.</remarks>
    public static ByteSplice BindNear(int port, string target)
    {
        foreach (var candidate in Enumerable.Range(0, Neighbours).Select(i => port == 0 ? 0 : port + (i * Apart)).Where(p => p <= 65535))
        {
            try
            {
                return TakePort(candidate, target);
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // The next one may be free.
            }
        }

        return TakePort(0, target);
    }

    public void Open()
    {
        _listener.Listen(512);
        _ = AcceptAsync();
    }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private static ByteSplice TakePort(int port, string target)
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return new ByteSplice(listener, target);
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }

    private async Task AcceptAsync()
    {
        var end = _end.Token;
        while (!end.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptAsync(end).ConfigureAwait(false);
                _ = PassAsync(client, end);
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // That connection is gone; the next one may do better.
            }
        }
    }

    private async Task PassAsync(Socket client, CancellationToken end)
    {
        using var inner = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        using var outer = client;
        outer.NoDelay = true;
        try
        {
            await inner.ConnectAsync(_target, end).ConfigureAwait(false);
            await Task.WhenAll(CopyAsync(outer, inner, end), CopyAsync(inner, outer, end)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // What broke on one side is to look broken on the other: no polite end, but a reset.
            outer.LingerState = new LingerOption(enable: true, seconds: 0);
        }
    }

    private static async Task CopyAsync(Socket from, Socket to, CancellationToken end)
    {
        var buffer = new byte[16384];
        try
        {
            while (await from.ReceiveAsync(buffer, end).ConfigureAwait(false) is var count and > 0)
            {
                for (var sent = 0; sent < count; )
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, count - sent), end).ConfigureAwait(false);
                }
            }

            to.Shutdown(SocketShutdown.Send);
        }
        catch
        {
            // The other direction must not wait for an end that never comes.
            from.Close(0);
            to.Close(0);
            throw;
        }
    }
}
