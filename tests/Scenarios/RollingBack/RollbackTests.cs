using Scenarios.Worlds;

namespace Scenarios.RollingBack;

public sealed class RollbackTests
{
    private static WorldBuilder Builder => World.WithLive("v6").AndBusy("v6").AndSwitchedTo("v7");

    [Fact]
    public async Task The_former_version_is_live_again()
    {
        await using var world = await Builder;

        var result = await world.Rollback();

        result.To.ShouldBe("v6");
        world.ShouldServe("v6").AndBeAtRest().AndLetScale("v6").AndLetScale("v7").AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task Repeated_it_changes_nothing()
    {
        await using var world = await Builder;
        _ = await world.Rollback();

        var again = world.OnAnotherMachine().Rollback();
        var result = await again;

        result.Changed.ShouldBeFalse();
        again.Process.Mutations.ShouldBeEmpty();
        world.ShouldServe("v6").AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task After_it_the_new_version_can_be_switched_to_and_rolled_back_again()
    {
        await using var world = await Builder;
        _ = await world.Rollback();

        _ = await world.Switch(to: "v7");
        world.ShouldServe("v7").AndBeAtRest().AndLetScale("v7").AndKeep("v6", instances: 3);

        _ = await world.Rollback();
        world.ShouldServe("v6").AndBeAtRest().AndLetScale("v6").AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task A_bad_release_that_has_scaled_out_does_not_bar_the_way_back()
    {
        await using var world = await Builder;
        await world.Scale("v7", to: 4);

        _ = await world.Rollback();

        world.ShouldServe("v6").AndBeAtRest().AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task A_release_of_which_nothing_answers_is_left_for_the_former_one()
    {
        await using var world = await Builder;
        world.Break("v7");
        world.Pass(TimeSpan.FromMinutes(1));

        _ = await world.Rollback();

        world.ShouldServe("v6").AndBeAtRest().AndLetScale("v6");
    }
}
