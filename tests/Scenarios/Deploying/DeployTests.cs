using BlueGreen.Configuration;
using BlueGreen.Naming;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Deploying;

public sealed class DeployTests
{
    [Fact]
    public async Task The_first_version_comes_by_convention()
    {
        await using var world = await World.Empty.And("v1 baked", world => world.Bake("v1"));

        var result = await world.Deploy("v1");

        result.Group.ShouldBe("londontamed-com-production-v1");
        world.AndBeAtRest().AndStage("v1", instances: 2);
        var group = world.Group("v1", group => group);
        (group.Minimum, group.Maximum, group.Desired).ShouldBe((2, 4, 2));
        group.HealthCheckType.ShouldBe("ELB");
        group.HealthCheckGracePeriod.ShouldBe(300);
        group.Launch.Template!.Version.ShouldBe("1");
        group.SubnetIds.Count.ShouldBe(2);
    }

    [Fact]
    public async Task It_takes_launch_configurations_where_live_has_one()
    {
        await using var world = await World
            .Empty.And("launch configurations", WithConfigurations)
            .AndLive("v6")
            .And("v7 baked", world => world.Bake("v7"));
        world.Settings = world.Settings with { Launch = LaunchKind.Template };

        _ = await world.Deploy("v7");

        world.ShouldServe("v6").AndBeAtRest().AndStage("v7", instances: 2).AndNeverHaveBeenDark();
        world.Group("v7", group => group.Launch.ConfigurationName).ShouldBe("londontamed-com-production-v7");
        _ = await world.Switch(to: "v7");
        _ = await world.Clean();
        world.ShouldServe("v7").AndBeAtRest().AndStageNothing().AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task It_takes_over_lives_present_size_and_all_that_acts_on_it()
    {
        await using var world = await World.WithLive("v6").AndBusy("v6", instances: 4).And("v7 baked", world => world.Bake("v7"));

        _ = await world.Deploy("v7");

        world.ShouldServe("v6").AndBeAtRest().AndLetScale("v6").AndStage("v7", instances: 4).AndNeverHaveBeenDark();
        var group = world.Group("v7", group => group);
        group.Policies.ShouldHaveSingleItem().Name.ShouldBe("cpu");
        group.Schedules.ShouldHaveSingleItem().Name.ShouldBe("night");
        group.Hooks.ShouldHaveSingleItem().Name.ShouldBe("warm-up");
        group.Notifications.ShouldHaveSingleItem().TopicArn.ShouldEndWith(":scaling");
        group.EnabledMetrics.ShouldBe(["GroupInServiceInstances"]);
        Sight.Tag(group, "cost-centre").ShouldBe("web");
        Sight.Tag(group, "bluegreen:version").ShouldBe("v7");
        Sight.Tag(group, "bluegreen:live-at").ShouldBeNull();
        Sight.Tag(group, "Name").ShouldBe(group.Name);
    }

    [Fact]
    public async Task Hooks_are_there_before_the_first_instance_is()
    {
        await using var world = await World.WithLive("v6").AndBusy("v6").And("v7 baked", world => world.Bake("v7"));
        var deployment = world.Deploy("v7");

        (await deployment.PausedAt(call => call.Action == "CreateAutoScalingGroup", Moment.AfterItsEffect)).ShouldBeTrue();

        world.Group("v7", group => group.Hooks.ShouldHaveSingleItem().HeartbeatTimeout).ShouldBe(30);
        (await deployment.Resumed()).ShouldBeNull();
    }

    [Fact]
    public async Task What_makes_a_repeated_call_harmless_is_no_longer_than_EC2_takes()
    {
        await using var world = await World.WithLive("v6").And("v7 baked", world => world.Bake("v7"));
        world.Settings = world.Settings with { Names = new NameOverrides { Group = new string('g', 60) } };
        var version = AppVersion.Parse(new string('7', 64));
        var deployment = world.Deploy("v7", options => options with { Version = version });

        _ = await deployment;

        var create = deployment.Process.Calls.Single(call => call.Action == "CreateLaunchTemplate");
        create.Fields("ClientToken").ShouldHaveSingleItem().Length.ShouldBeInRange(1, 128);
    }

    [Fact]
    public async Task Idle_on_staging_it_does_not_shrink_before_its_switch()
    {
        await using var world = await World.WithLive("v6").AndBusy("v6", instances: 4).AndStaged("v7");

        world.Group("v7", group => group.Minimum).ShouldBe(4);
        world
            .Group("v7", group => group.Suspended.Select(one => one.Process))
            .ShouldBe(["AlarmNotification", "ScheduledActions"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_version_that_is_there_still_is_redeployed_under_a_name_of_its_own()
    {
        await using var world = await World.WithLive("v6");

        var result = await world.Deploy("v6");

        result.Group.ShouldBe("londontamed-com-production-v6-2");
        _ = await world.Switch(to: "londontamed-com-production-v6-2");
        world.ShouldServe("v6").AndBeAtRest().AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task It_replaces_what_is_on_staging_when_told_to()
    {
        await using var world = await World.WithLive("v6").AndStaged("v7").And("v8 baked", world => world.Bake("v8"));

        _ = await world.Deploy("v8", options => options with { Replace = true });

        world.ShouldServe("v6").AndBeAtRest().AndStage("v8", instances: 2).AndNeverHaveBeenDark();
        world.See(sight => sight.Launches.Order()).ShouldBe(["londontamed-com-production-v6", "londontamed-com-production-v8"]);
    }

    [Fact]
    public async Task It_replaces_the_former_live_version_only_once_nobody_is_sent_to_it_any_more()
    {
        await using var world = await World.WithLive("v6").AndStaged("v7").And("v8 baked", world => world.Bake("v8"));
        world.Settings = world.Settings with { Switch = new SwitchSettings { BakeTime = TimeSpan.Zero } };
        _ = await world.Switch(to: "v7");

        _ = await world.Deploy("v8", options => options with { Replace = true });

        world.ShouldServe("v7").AndBeAtRest().AndLetScale("v7").AndStage("v8", instances: 2).AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task Repeated_it_changes_nothing()
    {
        await using var world = await World.WithLive("v6").AndBusy("v6").AndStaged("v7");

        var again = world.OnAnotherMachine().Deploy("v7");
        var result = await again;

        result.Changed.ShouldBeFalse();
        again.Process.Mutations.ShouldBeEmpty();
    }

    [Fact]
    public async Task With_plan_it_changes_nothing()
    {
        await using var world = await World.WithLive("v6").And("v7 baked", world => world.Bake("v7"));

        var planned = world.Deploy("v7", options => options with { PlanOnly = true });
        var result = await planned;

        result.Plan.ShouldContain("create group londontamed-com-production-v7");
        planned.Process.Mutations.ShouldBeEmpty();
    }

    private static Task WithConfigurations(World world)
    {
        world.Settings = world.Settings with { Launch = LaunchKind.Configuration };
        return Task.CompletedTask;
    }
}
