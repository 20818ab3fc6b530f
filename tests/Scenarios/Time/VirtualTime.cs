namespace Scenarios.Time;

/// <summary>The one time of a world: it stands still while anything can be done, and jumps to the next timer when nothing can.</summary>
internal sealed class VirtualTime(DateTimeOffset start) : TimeProvider
{
    private readonly List<VirtualTimer> armed = [];
    private DateTimeOffset now = start;
    private long created;

    /// <summary>A tick is a hundred nanoseconds, as DateTimeOffset counts.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        CreateTimer(callback, state, dueTime, period, static () => true);

    /// <summary>A timer that waits, however late it gets, while its owner does not run.</summary>
    public ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period, Func<bool> runs)
    {
        var timer = new VirtualTimer(this, callback, state, runs, ++created);
        _ = timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Time passes, whatever waits.</summary>
    public void Pass(TimeSpan time) => now += time;

    /// <summary>Jumps to the first timer whose owner runs, and fires it; false where there is none.</summary>
    public bool FireNext()
    {
        if (armed.Where(timer => timer.Runs()).OrderBy(timer => timer.Due).ThenBy(timer => timer.Number).FirstOrDefault() is not { } next)
        {
            return false;
        }

        now = next.Due > now ? next.Due : now;
        next.Fire();
        return true;
    }

    private sealed class VirtualTimer(VirtualTime time, TimerCallback callback, object? state, Func<bool> runs, long number) : ITimer
    {
        private TimeSpan repeat;

        public DateTimeOffset Due { get; private set; }

        public Func<bool> Runs { get; } = runs;

        /// <summary>Of two that are due at once, the older comes first.</summary>
        public long Number { get; } = number;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _ = time.armed.Remove(this);
            repeat = period;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                Due = time.now + dueTime;
                time.armed.Add(this);
            }

            return true;
        }

        public void Fire()
        {
            _ = Change(repeat > TimeSpan.Zero ? repeat : Timeout.InfiniteTimeSpan, repeat);
            callback(state);
        }

        public void Dispose() => time.armed.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
