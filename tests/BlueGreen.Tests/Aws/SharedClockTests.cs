using BlueGreen.Aws;
using BlueGreen.Tests.Builders;

namespace BlueGreen.Tests.Aws;

public sealed class SharedClockTests
{
    private readonly JumpingTime machine = new() { Wall = The.Moment.AddHours(3) };

    [Fact]
    public void Is_the_machine_s_until_route_53_has_told_the_time() => new SharedClock(machine).Now.ShouldBe(The.Moment.AddHours(3));

    [Fact]
    public void Follows_route_53_however_wrong_the_machine_is()
    {
        var clock = new SharedClock(machine);

        clock.Observe(The.Moment);
        machine.Advance(TimeSpan.FromSeconds(10));

        clock.Now.ShouldBe(The.Moment.AddSeconds(10));
    }

    [Fact]
    public void Never_goes_back_when_answers_are_noted_in_another_order()
    {
        var clock = new SharedClock(machine);

        clock.Observe(The.Moment.AddSeconds(5));
        clock.Observe(The.Moment);

        clock.Now.ShouldBe(The.Moment.AddSeconds(5));
    }

    [Fact]
    public void Jumps_ahead_where_route_53_is_ahead()
    {
        var clock = new SharedClock(machine);

        clock.Observe(The.Moment);
        clock.Observe(The.Moment.AddMinutes(5));

        clock.Now.ShouldBe(The.Moment.AddMinutes(5));
    }

    [Fact]
    public void Is_not_set_back_by_the_machine_s_wall_clock()
    {
        var clock = new SharedClock(machine);
        clock.Observe(The.Moment);
        machine.Advance(TimeSpan.FromSeconds(1));

        machine.Wall = The.Moment.AddYears(-1);

        clock.Now.ShouldBe(The.Moment.AddSeconds(1));
    }
}
