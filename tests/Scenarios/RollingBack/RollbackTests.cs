using BlueGreen.Guards;
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

    [Fact]
    public async Task Points_the_names_forth_again_when_the_former_version_fails_as_soon_as_it_is_live()
    {
        await using var world = await World.WithLive("v6").AndBusy("v6").AndSwitchedTo("v7");
        var run = world.Rollback();
        (await run.PausedAt(call => call.MovesLiveNames, Machines.Moment.AfterItsEffect)).ShouldBeTrue();
        world.Break("v6");

        var refused = (await run.Resumed()).ShouldBeOfType<RefusedException>();

        refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("BG405");
        refused.Message.ShouldContain("The live names point at v7 again.");
        world.ShouldServe("v7").AndBeAtRest().AndLetScale("v7").AndKeep("v6", instances: 3);
        world.Mend("v6");
        world.Pass(TimeSpan.FromMinutes(10));
        _ = await world.OnAnotherMachine().Rollback();
        world.ShouldServe("v6").AndBeAtRest().AndLetScale("v6");
    }

    [Fact]
    public async Task Stays_where_neither_version_is_fit()
    {
        await using var world = await World.WithLive("v6").AndBusy("v6").AndSwitchedTo("v7");
        var run = world.Rollback();
        (await run.PausedAt(call => call.MovesLiveNames, Machines.Moment.AfterItsEffect)).ShouldBeTrue();
        world.Break("v6");
        world.Break("v7");

        var refused = (await run.Resumed()).ShouldBeOfType<RefusedException>();

        refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("BG406");
        world.See(sight => sight.Version(sight.Target(world.Names.Hosts[0].Live, isPrivate: false)!)).ShouldBe("v6");
        world.AndBeAtRest();
        world.Mend("v6");
        world.Pass(TimeSpan.FromMinutes(10));
        _ = await world.OnAnotherMachine().Rollback();
        world.ShouldServe("v6").AndBeAtRest().AndLetScale("v6");
    }

    [Fact]
    public async Task Advises_to_finish_a_switch_that_is_half_done_when_the_former_version_is_gone()
    {
        await using var world = await World.WithLive("v6").AndBusy("v6").AndStaged("v7");
        (await world.Switch(to: "v7").KilledAt(call => call.MovesLiveNames, Machines.Moment.AfterItsEffect)).ShouldBeTrue();
        world.LeaseExpires();
        _ = await world.Admin.Aws.AutoScaling.DeleteAutoScalingGroupAsync(
            new Amazon.AutoScaling.Model.DeleteAutoScalingGroupRequest { AutoScalingGroupName = world.GroupOf("v6"), ForceDelete = true }
        );
        world.Pass(TimeSpan.FromMinutes(10));

        var refused = await world.OnAnotherMachine().Rollback().Refused();

        refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("BG408");
        refused.Message.ShouldContain("Finish the move: Switch --to=v7.");
        _ = await world.OnAnotherMachine().Switch(to: "v7");
        world.ShouldServe("v7").AndBeAtRest().AndLetScale("v7");
    }
}
