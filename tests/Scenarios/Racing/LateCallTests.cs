using BlueGreen.Aws;
using BlueGreen.Guards;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Racing;

/// <summary>
/// A Clean that stands still past its lease right before a call to Auto Scaling, which knows nothing of the environment record, while another run makes
/// the version live that it was about to remove.
/// </summary>
public sealed class LateCallTests
{
    private const string LowersTheMinimum = "MinSize=0";
    private const string Empties = "DesiredCapacity=0";

    private static WorldBuilder Builder => World.WithLive("v6").AndBusy("v6").AndSwitchedTo("v7");

    [Fact]
    public async Task It_does_not_empty_what_a_rollback_has_made_live()
    {
        await using var world = await Builder;
        var clean = await AsleepBefore(world, Empties);
        _ = await world.OnAnotherMachine().Rollback();

        var failure = await clean.Resumed();

        failure.ShouldBeOfType<AwsCallException>().Message.ShouldContain("min bound");
        world.Pass(TimeSpan.FromMinutes(10));
        world.ShouldServe("v6").AndBeAtRest().AndLetScale("v6");
        world.Watchman.Darkness.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_does_not_empty_what_a_switch_has_made_live_by_name()
    {
        await using var world = await Builder;
        var clean = await AsleepBefore(world, Empties);
        _ = await world.OnAnotherMachine().Switch(to: "v6");

        _ = (await clean.Resumed()).ShouldBeOfType<AwsCallException>();

        world.Pass(TimeSpan.FromMinutes(10));
        world.ShouldServe("v6").AndBeAtRest().AndLetScale("v6");
        world.Watchman.Darkness.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_lowers_a_minimum_too_late_and_comes_no_further()
    {
        await using var world = await Builder;
        var clean = await AsleepBefore(world, LowersTheMinimum);
        _ = await world.OnAnotherMachine().Rollback();

        var failure = await clean.Resumed();

        failure.ShouldBeOfType<RefusedException>().Refusals.ShouldHaveSingleItem().Code.ShouldBe("BG105");
        world.Pass(TimeSpan.FromMinutes(10));
        world.ShouldServe("v6").AndBeAtRest();
        world.Watchman.Darkness.ShouldBeEmpty();
        world.Group("v6", group => (group.Minimum, group.Desired)).ShouldBe((0, 3));
    }

    [Fact]
    public async Task A_version_that_a_dead_cleaning_had_begun_with_is_a_way_back_until_it_is_emptied()
    {
        await using var world = await Builder;
        _ = await AsleepBefore(world, Empties);

        _ = await world.OnAnotherMachine().Rollback();

        world.ShouldServe("v6").AndBeAtRest().AndLetScale("v6").AndNeverHaveBeenDark();
    }

    private static async Task<Run<BlueGreen.Reporting.OperationResult>> AsleepBefore(World world, string change)
    {
        world.Pass(TimeSpan.FromHours(1));
        var clean = world.Clean();
        (await clean.PausedAt(call => call.Body.Contains(change, StringComparison.Ordinal), Moment.BeforeIt)).ShouldBeTrue();
        world.LeaseExpires();
        return clean;
    }
}
