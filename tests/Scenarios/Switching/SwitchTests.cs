using BlueGreen.Guards;
using Scenarios.Worlds;

namespace Scenarios.Switching;

public sealed class SwitchTests
{
    private static WorldBuilder Builder => World.WithLive("v6").AndBusy("v6").AndStaged("v7");

    [Fact]
    public async Task The_first_version_becomes_live()
    {
        await using var world = await World.Empty.And("v1 baked", world => world.Bake("v1"));
        _ = await world.Deploy("v1");

        var result = await world.Switch(to: "v1");

        result.Changed.ShouldBeTrue();
        world.ShouldServe("v1").AndBeAtRest().AndLetScale("v1");
    }

    [Fact]
    public async Task The_version_on_staging_becomes_live_and_the_former_one_stays_as_the_way_back()
    {
        await using var world = await Builder;

        var result = await world.Switch(to: "v7");

        (result.From, result.To).ShouldBe(("v6", "v7"));
        world.ShouldServe("v7").AndBeAtRest().AndLetScale("v7").AndKeep("v6", instances: 3).AndNeverHaveBeenDark();
        Sight.Tag(world.Group("v7", group => group), "bluegreen:live-at").ShouldNotBeNull();
    }

    [Fact]
    public async Task Without_a_name_it_takes_a_version_that_was_never_live()
    {
        await using var world = await Builder;

        _ = await world.Switch();

        world.ShouldServe("v7").AndBeAtRest().AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task Neither_group_can_shrink_while_the_names_move()
    {
        await using var world = await Builder;
        var run = world.Switch(to: "v7");
        (await run.PausedAt(call => call.MovesLiveNames, Machines.Moment.BeforeIt)).ShouldBeTrue();

        foreach (var version in new[] { "v6", "v7" })
        {
            world.Group(version, group => group.Minimum).ShouldBe(3, version);
        }

        // Live may always scale out.
        world.Group("v6", group => group.Suspended).ShouldBeEmpty();
        (await run.Resumed()).ShouldBeNull();
    }

    [Fact]
    public async Task Repeated_it_changes_nothing()
    {
        await using var world = await World.WithLive("v6").AndBusy("v6").AndSwitchedTo("v7");

        var again = world.OnAnotherMachine().Switch(to: "v7");
        var result = await again;

        result.Changed.ShouldBeFalse();
        again.Process.Mutations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_former_version_becomes_live_again_by_its_name()
    {
        await using var world = await World.WithLive("v6").AndBusy("v6").AndSwitchedTo("v7");

        _ = await world.Switch(to: "v6");

        world.ShouldServe("v6").AndBeAtRest().AndLetScale("v6").AndKeep("v7", instances: 3).AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task A_new_version_that_fails_while_it_is_watched_is_switched_back()
    {
        await using var world = await Builder;
        var run = world.Switch(to: "v7");
        (await run.PausedAt(call => call.MovesLiveNames, Machines.Moment.AfterItsEffect)).ShouldBeTrue();
        world.Break("v7");

        var failure = await run.Resumed();

        failure.ShouldNotBeNull().Message.ShouldStartWith("BG208");
        world.ShouldServe("v6").AndBeAtRest().AndLetScale("v6");
        var repeated = world.Switch(to: "v6");
        (await repeated).Changed.ShouldBeFalse();
    }

    [Fact]
    public async Task A_first_version_that_fails_while_it_is_watched_stays_since_nothing_was_before_it()
    {
        await using var world = await World.Empty.AndStaged("v1");
        var run = world.Switch(to: "v1");
        (await run.PausedAt(call => call.MovesLiveNames, Machines.Moment.AfterItsEffect)).ShouldBeTrue();
        world.Break("v1");

        var failure = await run.Resumed();

        failure.ShouldNotBeNull().Message.ShouldStartWith("BG209");
    }

    [Fact]
    public async Task A_new_version_that_fails_while_it_is_watched_stays_where_the_former_one_is_not_fit_either()
    {
        await using var world = await Builder;
        var run = world.Switch(to: "v7");
        (await run.PausedAt(call => call.MovesLiveNames, Machines.Moment.AfterItsEffect)).ShouldBeTrue();
        world.Break("v6");
        world.Break("v7");

        var refused = (await run.Resumed()).ShouldBeOfType<RefusedException>();

        refused.Refusals.Select(refusal => refusal.Code).ShouldBe(["BG210", "BG404"]);
        refused.Message.ShouldContain("The live names point at the new version.");
        refused.Message.ShouldContain("Mend v6 and run Rollback");
        world.See(sight => sight.Version(sight.Target(world.Names.Hosts[0].Live, isPrivate: false)!)).ShouldBe("v7");
        world.AndBeAtRest();
        world.Mend("v6");
        world.Pass(TimeSpan.FromMinutes(10));
        _ = await world.OnAnotherMachine().Rollback();
        world.ShouldServe("v6").AndBeAtRest().AndLetScale("v6");
    }

    [Fact]
    public async Task One_instance_that_is_replaced_does_not_switch_it_back()
    {
        await using var world = await Builder;
        await world.Scale("v7", to: 4);
        var run = world.Switch(to: "v7");
        (await run.PausedAt(call => call.MovesLiveNames, Machines.Moment.AfterItsEffect)).ShouldBeTrue();
        await world.Lose("v7");

        (await run.Resumed()).ShouldBeNull();
        world.ShouldServe("v7").AndBeAtRest().AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task A_new_version_that_is_deleted_right_before_the_names_move_is_switched_back()
    {
        await using var world = await Builder;
        var run = world.Switch(to: "v7");
        (await run.PausedAt(call => call.MovesLiveNames, Machines.Moment.BeforeIt)).ShouldBeTrue();
        _ = await world.Admin.Aws.AutoScaling.DeleteAutoScalingGroupAsync(
            new Amazon.AutoScaling.Model.DeleteAutoScalingGroupRequest { AutoScalingGroupName = world.GroupOf("v7"), ForceDelete = true }
        );

        var failure = await run.Resumed();

        failure.ShouldNotBeNull().Message.ShouldStartWith("BG208");
        world.ShouldServe("v6").AndBeAtRest().AndLetScale("v6");
    }
}
