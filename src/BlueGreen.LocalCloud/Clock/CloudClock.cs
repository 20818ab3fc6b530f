namespace BlueGreen.LocalCloud.Clock;

/// <summary>The cloud's own time. It never runs backwards, not even over a restart.</summary>
/// <remarks>Over a manual <see cref="TimeProvider"/> (a test's) it moves only when that, or <see cref="Advance"/>, moves it.</remarks>
internal sealed class CloudClock : TimeProvider
{
    private readonly TimeProvider _real;
    private readonly long _startStamp;
    private readonly Lock _gate = new();
    private DateTimeOffset _start;

    /// <param name="real">What the clock is driven by.</param>
    /// <param name="speed">Simulated seconds in a real one; 0 stands still until advanced.</param>
    /// <param name="notBefore">The time at which an earlier process stopped.</param>
    public CloudClock(TimeProvider real, double speed, DateTimeOffset? notBefore = null)
    {
        _real = real;
        _startStamp = real.GetTimestamp();
        var now = real.GetUtcNow();
        _start = notBefore > now ? notBefore.Value : now;
        Speed = speed;
    }

    public double Speed { get; }

    /// <summary>What drives the clock; waits that people see (latency faults) run on it.</summary>
    public TimeProvider Real => _real;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _start + (_real.GetElapsedTime(_startStamp) * Speed);
        }
    }

    /// <summary>Moves the clock forward at once.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        lock (_gate)
        {
            _start += by;
        }
    }
}
