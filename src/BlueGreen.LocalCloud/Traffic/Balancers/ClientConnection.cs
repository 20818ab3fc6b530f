using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace BlueGreen.LocalCloud.Traffic.Balancers;

/// <summary>A client's connection to a load balancer.</summary>
internal sealed class ClientConnection(Balancer balancer, Listening listening, ConnectionContext connection, TimeProvider time)
{
    private int _inFlight;
    private long _lastActivity = time.GetTimestamp();

    public Balancer Balancer { get; } = balancer;

    public Listening Listening { get; } = listening;

    /// <summary>Requests on it that are not answered yet; a pipe of bytes counts as one.</summary>
    public int InFlight => Volatile.Read(ref _inFlight);

    /// <summary>How long nothing has happened on it.</summary>
    public TimeSpan Silent => time.GetElapsedTime(Volatile.Read(ref _lastActivity));

    public void Begin()
    {
        _ = Interlocked.Increment(ref _inFlight);
        Touch();
    }

    public void End()
    {
        Touch();
        _ = Interlocked.Decrement(ref _inFlight);
    }

    public void Touch() => Volatile.Write(ref _lastActivity, time.GetTimestamp());

    /// <summary>Ends it after what is in flight; at once where nothing is.</summary>
    public void CloseGently()
    {
        if (connection.Features.Get<IConnectionLifetimeNotificationFeature>() is { } lifetime)
        {
            lifetime.RequestClose();
        }
        else
        {
            // It waits behind the door: nobody has read from it yet.
            Abort();
        }
    }

    public void Abort() => connection.Abort(new ConnectionAbortedException("The load balancer closed the connection."));
}
