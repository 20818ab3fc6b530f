using System.Net;

namespace BlueGreen.LocalCloud.Load;

/// <summary>
/// The connections to one host, as a browser or a proxy keeps them: the one used last is used first, and none older than its lifetime. A change of
/// the name's address moves new connections only, so a side that was switched away from keeps its clients that long.
/// </summary>
internal sealed class ConnectionPool(string host, int port, CachedNames names, TimeSpan lifetime, TimeProvider time) : IDisposable
{
    private readonly Lock gate = new();
    private readonly List<Connection> idle = [];
    private int opened;

    /// <summary>How many were opened so far.</summary>
    public int Opened => opened;

    public async ValueTask<Connection> TakeAsync(CancellationToken cancellationToken)
    {
        while (Pop() is { } kept)
        {
            if (!IsOld(kept) && kept.IsOpen)
            {
                return kept;
            }

            kept.Dispose();
        }

        var address = await names.AddressOfAsync(host, cancellationToken);
        var connection = await Connection.OpenAsync(new IPEndPoint(address, port), time, cancellationToken);
        _ = Interlocked.Increment(ref opened);
        return connection;
    }

    public void Return(Connection connection)
    {
        if (IsOld(connection))
        {
            connection.Dispose();
            return;
        }

        lock (gate)
        {
            idle.Add(connection);
        }
    }

    /// <summary>Closes idle connections that are too old, those that nobody asks for any more too.</summary>
    public void Sweep()
    {
        List<Connection> old;
        lock (gate)
        {
            old = idle.FindAll(IsOld);
            _ = idle.RemoveAll(IsOld);
        }

        old.ForEach(connection => connection.Dispose());
    }

    public void Dispose()
    {
        while (Pop() is { } kept)
        {
            kept.Dispose();
        }
    }

    private bool IsOld(Connection connection) => time.GetElapsedTime(connection.OpenedAt) >= lifetime;

    private Connection? Pop()
    {
        lock (gate)
        {
            if (idle.Count == 0)
            {
                return null;
            }

            var last = idle[^1];
            idle.RemoveAt(idle.Count - 1);
            return last;
        }
    }
}
