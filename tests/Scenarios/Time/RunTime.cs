namespace Scenarios.Time;

/// <summary>The world's time as one process sees it: its machine's clock may be wrong, and while it is stopped it hears no timer.</summary>
internal sealed class RunTime(VirtualTime world, TimeSpan error, Func<bool> runs) : TimeProvider
{
    public override long TimestampFrequency => world.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => world.GetUtcNow() + error;

    public override long GetTimestamp() => world.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        world.CreateTimer(callback, state, dueTime, period, runs);
}
