using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;

namespace BlueGreen.LocalCloud.Traffic.Balancers;

/// <summary>
/// One of the few endpoints that the server knows of, by what is spoken: connections accepted on any listener of any load balancer come in
/// through it. So listeners come and go in a millisecond, and the server never hears of it.
/// </summary>
internal sealed class Door(string name) : EndPoint, IConnectionListener
{
    private readonly Channel<ConnectionContext> _accepted = Channel.CreateUnbounded<ConnectionContext>();

    public EndPoint EndPoint => this;

    /// <summary>Hands a connection in; false once the door is shut.</summary>
    public bool Enter(ConnectionContext connection) => _accepted.Writer.TryWrite(connection);

    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default) =>
        await _accepted.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false) && _accepted.Reader.TryRead(out var connection)
            ? connection
            : null;

    public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        _ = _accepted.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => UnbindAsync();

    public override string ToString() => name;
}

/// <summary>The doors, one for each thing that load balancers speak.</summary>
internal sealed class Doors : IConnectionListenerFactory, IConnectionListenerFactorySelector
{
    public Door Http { get; } = new("http");

    public Door Https { get; } = new("https");

    public Door Tcp { get; } = new("tcp");

    public Door Ssl { get; } = new("ssl");

    public Door For(Views.WireProtocol protocol) =>
        protocol switch
        {
            Views.WireProtocol.Http => Http,
            Views.WireProtocol.Https => Https,
            Views.WireProtocol.Tcp => Tcp,
            _ => Ssl,
        };

    public bool CanBind(EndPoint endpoint) => endpoint is Door;

    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IConnectionListener>((Door)endpoint);
}
