using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using BlueGreen.LocalCloud.Traffic.Views;
using Microsoft.AspNetCore.Connections;

namespace BlueGreen.LocalCloud.Traffic.Balancers;

/// <summary>One port of one node, bound.</summary>
internal sealed record ListeningKey(NodeView Node, int Port, WireProtocol Protocol);

/// <summary>Accepts on a port of a node, and hands what comes through its door.</summary>
internal sealed class Listening : IAsyncDisposable
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMilliseconds(20);

    private readonly Balancer _owner;
    private readonly IConnectionListener _listener;
    private readonly Door _door;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<ClientConnection, byte> _connections = [];
    private readonly Task _accepting;
    private volatile bool _ended;

    private Listening(ListeningKey key, Balancer owner, IConnectionListener listener, Door door, TimeProvider time)
    {
        Key = key;
        _owner = owner;
        _listener = listener;
        _door = door;
        _time = time;
        _accepting = Task.Run(AcceptAsync);
    }

    public ListeningKey Key { get; }

    public IEnumerable<ClientConnection> Connections => _connections.Keys;

    public static async Task<Listening> BindAsync(
        ListeningKey key,
        Balancer owner,
        BalancerServer server,
        CancellationToken cancellationToken
    )
    {
        var listener = await server.Sockets.BindAsync(new IPEndPoint(key.Node.Address, key.Port), cancellationToken).ConfigureAwait(false);
        return new Listening(key, owner, listener, server.Doors.For(key.Protocol), server.Time);
    }

    /// <summary>Takes no more connections, and lets those that are there end after what is in flight.</summary>
    public async Task EndAsync()
    {
        _ended = true;
        await _listener.UnbindAsync().ConfigureAwait(false);
        await _accepting.ConfigureAwait(false);
        foreach (var connection in Connections)
        {
            connection.CloseGently();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_ended)
        {
            await EndAsync().ConfigureAwait(false);
        }

        foreach (var connection in Connections)
        {
            connection.Abort();
        }

        await _listener.DisposeAsync().ConfigureAwait(false);
    }

    private async Task AcceptAsync()
    {
        while (await NextAsync().ConfigureAwait(false) is { } accepted)
        {
            var connection = new ClientConnection(_owner, this, accepted, _time);
            accepted.Features.Set(connection);
            _connections[connection] = 0;
            _owner.Counters.Connected();
            _ = accepted.ConnectionClosed.UnsafeRegister(_ => Closed(connection), state: null);
            if (!_door.Enter(accepted))
            {
                connection.Abort();
            }
        }
    }

    private async Task<ConnectionContext?> NextAsync()
    {
        while (true)
        {
            try
            {
                return await _listener.AcceptAsync().ConfigureAwait(false);
            }
            catch (SocketException) when (!_ended)
            {
                // No file descriptor is free: there will be one when a connection ends.
                await Task.Delay(AfterFailure, _time).ConfigureAwait(false);
            }
            catch (SocketException)
            {
                return null;
            }
        }
    }

    private void Closed(ClientConnection connection)
    {
        if (_connections.TryRemove(connection, out _))
        {
            _owner.Counters.Disconnected();
        }
    }
}
