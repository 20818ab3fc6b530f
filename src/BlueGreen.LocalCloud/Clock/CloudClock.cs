using BlueGreen.LocalCloud.Persistence;

namespace BlueGreen.LocalCloud.Clock;

/// <summary>The cloud's own time. It never runs backwards, not even over a restart.</summary>
/// <remarks>Over a manual <see cref="TimeProvider"/> (a test's) it moves only when that, or <see cref="Advance"/>, moves it.</remarks>
internal sealed class CloudClock : TimeProvider
{
    /// <summary>How often a process notes the clock where it lasts.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _real;
    private readonly long _startStamp;
    private readonly Lock _gate = new();
    private DateTimeOffset _start;

    /// <param name="real">What the clock is driven by.</param>
    /// <param name="speed">Simulated seconds in a real one; 0 stands still until advanced.</param>
    /// <param name="last">Where an earlier process's clock was seen last.</param>
    public CloudClock(TimeProvider real, double speed, ClockMark? last = null)
    {
        _real = real;
        _startStamp = real.GetTimestamp();
        _start = StartAfter(last, real.GetUtcNow(), speed);
        Speed = speed;
    }

    public double Speed { get; }

    /// <summary>What drives the clock; waits that people see (latency faults) run on it.</summary>
    public TimeProvider Real => _real;

    /// <summary>The time now, and the real time that it is now.</summary>
    public ClockMark Mark => new(GetUtcNow(), _real.GetUtcNow());

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

    // The mark is at most a heartbeat old when a process is killed: that much may have passed, at full speed, after it.
    private static DateTimeOffset StartAfter(ClockMark? last, DateTimeOffset now, double speed)
    {
        if (last is null)
        {
            return now;
        }

        var unseen = TimeSpan.FromTicks(Math.Clamp((now - last.Real).Ticks, 0, (2 * Heartbeat).Ticks));
        var notBefore = last.Cloud + (unseen * Math.Max(speed, 1));
        return notBefore > now ? notBefore : now;
    }
}
