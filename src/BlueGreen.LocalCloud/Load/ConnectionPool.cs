using System.Net;

namespace BlueGreen.LocalCloud.Load;

/// <summary>
/// The connections to one host, as a browser or a proxy keeps them: the one used last is used first, and none older than its lifetime. A change of
/// the name's address moves new connections only, so a side that was switched away from keeps its clients that long. There are never more than
/// <see cref="MostConnections"/>: a request that finds none free waits, and its wait counts. Answers that come late would otherwise be met with
/// connections without end, whose cost makes them come later still.
/// </summary>
internal sealed class ConnectionPool(string host, int port, CachedNames names, TimeSpan lifetime, TimeProvider time) : IDisposable
{
    /// <summary>How many there are at a time.</summary>
    public const int MostConnections = 256;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim places = new(MostConnections);
    private readonly List<Connection> idle = [];
    private int opened;

    /// <summary>How many were opened so far.</summary>
    public int Opened => opened;

    /// <summary>Takes a connection, which is to be returned.</summary>
    public async ValueTask<Connection> TakeAsync(CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            return await KeptOrNewAsync(cancellationToken);
        }
        catch
        {
            _ = places.Release();
            throw;
        }
    }

    /// <param name="connection">One that was taken.</param>
    /// <param name="reusable">Whether it can carry another request.</param>
    public void Return(Connection connection, bool reusable)
    {
        if (reusable && !IsOld(connection))
        {
            lock (gate)
            {
                idle.Add(connection);
            }
        }
        else
        {
            connection.Dispose();
        }

        _ = places.Release();
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

        places.Dispose();
    }

    private async ValueTask<Connection> KeptOrNewAsync(CancellationToken cancellationToken)
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
