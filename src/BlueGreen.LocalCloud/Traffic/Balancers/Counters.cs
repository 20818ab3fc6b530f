namespace BlueGreen.LocalCloud.Traffic.Balancers;

/// <summary>What passed through a load balancer since it was made.</summary>
/// <param name="now">The cloud's time.</param>
internal sealed class Counters(Func<DateTimeOffset> now)
{
    private readonly Lock _gate = new();
    private long _requests;
    private long _targetErrors;
    private long _ownErrors;
    private long _retries;
    private long _unforwarded;
    private int _connections;
    private int _inFlight;
    private DateTimeOffset? _lastRequestAt;
    private DateTimeOffset _noConnectionsSince = now();

    public void Connected()
    {
        lock (_gate)
        {
            _connections++;
        }
    }

    public void Disconnected()
    {
        lock (_gate)
        {
            if (--_connections == 0)
            {
                _noConnectionsSince = now();
            }
        }
    }

    public void Began()
    {
        var at = now();
        lock (_gate)
        {
            _requests++;
            _inFlight++;
            _lastRequestAt = at;
        }
    }

    /// <param name="outcome">Whose error it was, if it was one.</param>
    public void Ended(Outcome outcome)
    {
        lock (_gate)
        {
            _inFlight--;
            _targetErrors += outcome == Outcome.TargetError ? 1 : 0;
            _ownErrors += outcome == Outcome.OwnError ? 1 : 0;
        }
    }

    public void Retried() => Interlocked.Increment(ref _retries);

    /// <summary>A request that is for no pool.</summary>
    public void Kept() => Interlocked.Increment(ref _unforwarded);

    public Counts Read()
    {
        lock (_gate)
        {
            return new Counts(
                _requests,
                _targetErrors,
                _ownErrors,
                Interlocked.Read(ref _retries),
                Interlocked.Read(ref _unforwarded),
                _connections,
                _inFlight,
                _lastRequestAt,
                _connections == 0 ? _noConnectionsSince : null
            );
        }
    }
}

internal enum Outcome
{
    Answered,

    /// <summary>The target answered 5xx.</summary>
    TargetError,

    /// <summary>The load balancer itself answered 5xx: it had no target, or the target failed it.</summary>
    OwnError,
}

/// <param name="Unforwarded">Requests that it answered itself: redirected, or without a pool.</param>
/// <param name="NoConnectionsSince">The cloud's time; null while there are connections.</param>
internal sealed record Counts(
    long Requests,
    long TargetErrors,
    long OwnErrors,
    long Retries,
    long Unforwarded,
    int Connections,
    int InFlight,
    DateTimeOffset? LastRequestAt,
    DateTimeOffset? NoConnectionsSince
);
