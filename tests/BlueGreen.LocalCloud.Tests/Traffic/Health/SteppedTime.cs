using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace BlueGreen.LocalCloud.Tests.Traffic.Health;

/// <summary>Time that stands still until it is moved, and tells when someone waits for it.</summary>
internal sealed class SteppedTime : TimeProvider
{
    private readonly FakeTimeProvider _time = new();
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override long TimestampFrequency => _time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _time.GetUtcNow();

    public override long GetTimestamp() => _time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = _time.CreateTimer(callback, state, dueTime, period);
        _ = _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    public void Advance(TimeSpan by) => _time.Advance(by);

    /// <summary>Returns when someone begins to wait this long; shorter and longer waits before it are passed over.</summary>
    public async Task WaitingAsync(TimeSpan wait)
    {
        while (await _waits.Reader.ReadAsync(TestContext.Current.CancellationToken) != wait) { }
    }
}
