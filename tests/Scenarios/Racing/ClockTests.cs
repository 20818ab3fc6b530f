using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Racing;

public sealed class ClockTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_machine_whose_clock_is_a_day_wrong_judges_a_lease_by_Route_53s(int days)
    {
        await using var world = await World.WithLive("v6").AndBusy("v6").AndStaged("v7");
        var wrong = world.OnAnotherMachine() with { ClockError = TimeSpan.FromDays(days) };
        (await world.Switch(to: "v7").KilledAt(call => call.MovesLiveNames, Moment.AfterItsEffect)).ShouldBeTrue();

        (await wrong.Switch(to: "v7").Refused()).Message.ShouldStartWith("BG104");
        world.LeaseExpires();
        _ = await wrong.Switch(to: "v7");

        world.ShouldServe("v7").AndBeAtRest().AndLetScale("v7").AndKeep("v6", instances: 3).AndNeverHaveBeenDark();
    }
}
