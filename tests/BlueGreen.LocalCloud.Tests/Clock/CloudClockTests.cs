using BlueGreen.LocalCloud.Clock;
using BlueGreen.LocalCloud.Persistence;
using Microsoft.Extensions.Time.Testing;

namespace BlueGreen.LocalCloud.Tests.Clock;

public sealed class CloudClockTests
{
    private readonly FakeTimeProvider _real = new(TestCloud.Start);

    [Fact]
    public void Runs_faster_than_real_time()
    {
        var clock = new CloudClock(_real, speed: 10);

        _real.Advance(TimeSpan.FromSeconds(3));

        clock.GetUtcNow().ShouldBe(TestCloud.Start.AddSeconds(30));
    }

    [Fact]
    public void Moves_at_once_when_told()
    {
        var clock = new CloudClock(_real, speed: 0);

        clock.Advance(TimeSpan.FromHours(1));

        clock.GetUtcNow().ShouldBe(TestCloud.Start.AddHours(1));
    }

    [Fact]
    public void Never_goes_back_over_a_restart()
    {
        var before = new CloudClock(_real, speed: 100);
        _real.Advance(TimeSpan.FromSeconds(10));
        var mark = before.Mark;
        _real.Advance(TimeSpan.FromSeconds(1.5));
        var last = before.GetUtcNow();

        var after = new CloudClock(_real, speed: 100, mark);

        after.GetUtcNow().ShouldBeGreaterThanOrEqualTo(last);
    }

    [Fact]
    public void Follows_real_time_again_after_a_long_stop()
    {
        var mark = new ClockMark(TestCloud.Start, TestCloud.Start);
        _real.Advance(TimeSpan.FromDays(2));

        new CloudClock(_real, speed: 1, mark).GetUtcNow().ShouldBe(TestCloud.Start.AddDays(2));
    }
}
