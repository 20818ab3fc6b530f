namespace BlueGreen.Tests.Builders;

/// <summary>Time in which every wait is over at once and the clock has moved on by exactly that much: no test steps it from outside.</summary>
internal sealed class JumpingTime : TimeProvider
{
    private long ticks;

    /// <summary>What the wall clock shows beside the time that has passed; a person may set it.</summary>
    public DateTimeOffset Wall { get; set; } = The.Moment;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref ticks);

    public override DateTimeOffset GetUtcNow() => Wall;

    public void Advance(TimeSpan by)
    {
        Interlocked.Add(ref ticks, by.Ticks);
        Wall += by;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            Advance(dueTime);
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }

        return new Over();
    }

    private sealed class Over : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
