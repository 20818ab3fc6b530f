using BlueGreen.Configuration;
using Scenarios.Worlds;

namespace Scenarios.Cleaning;

public sealed class CleanTests
{
    private static WorldBuilder Builder =>
        World
            .WithLive("v6")
            .AndBusy("v6")
            .AndSwitchedTo("v7")
            .And(
                "protected v6, keeping one image",
                async world =>
                {
                    world.Settings = world.Settings with { Keep = 1 };
                    await world.Protect("v6");
                }
            );

    [Fact]
    public async Task The_former_version_goes_with_all_that_was_made_for_it()
    {
        await using var world = await Builder;

        var result = await world.Clean();

        result.Changed.ShouldBeTrue();
        world.ShouldServe("v7").AndBeAtRest().AndLetScale("v7").AndStageNothing().AndNeverHaveBeenDark();
        world.See(sight => sight.OwnImages).ShouldBe([world.Images["v7"]]);
        world.See(sight => sight.OwnSnapshots).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_removed_before_resolvers_have_forgotten_it_and_its_connections_have_ended()
    {
        await using var world = await World.WithLive("v6").AndStaged("v7");
        world.Settings = world.Settings with { Switch = new SwitchSettings { BakeTime = TimeSpan.Zero } };
        _ = await world.Switch(to: "v7");
        var moved = world.LastSwitch();

        var clean = world.Clean();
        _ = await clean.PausedAtFirst("UpdateAutoScalingGroup");

        // 60 s that an alias's answer is held, and 60 s of draining.
        (world.Time.GetUtcNow() - moved).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(120));
        (await clean.Resumed()).ShouldBeNull();
        world.ShouldServe("v7").AndStageNothing().AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task A_launch_configuration_that_counts_as_used_a_moment_longer_is_waited_for()
    {
        await using var world = await World.Empty.And(
            "with launch configurations",
            world =>
            {
                world.Settings = world.Settings with { Launch = LaunchKind.Configuration };
                return Task.CompletedTask;
            }
        );
        foreach (var version in new[] { "v6", "v7" })
        {
            await world.Bake(version);
            _ = await world.Deploy(version);
            _ = await world.Switch(to: version);
        }

        var clean = world.Clean();
        clean.Process.IsRefusedOnce("DeleteLaunchConfiguration", "ResourceInUse");

        (await clean.Tried()).ShouldBeNull();
        world.See(sight => sight.Launches).ShouldBe(["londontamed-com-production-v7"]);
    }

    [Fact]
    public async Task Of_many_protected_instances_no_more_are_named_at_once_than_Auto_Scaling_takes()
    {
        await using var world = await World.WithLive("v6");
        await world.Admin.Aws.AutoScaling.UpdateAutoScalingGroupAsync(
            new()
            {
                AutoScalingGroupName = world.GroupOf("v6"),
                MaxSize = 60,
                DesiredCapacity = 60,
                NewInstancesProtectedFromScaleIn = true,
            }
        );
        world.Pass(TimeSpan.FromMinutes(10));
        await world.Protect("v6");
        await world.Bake("v7");
        _ = await world.Deploy("v7");
        _ = await world.Switch(to: "v7");
        var clean = world.Clean();

        _ = await clean;

        var calls = clean.Process.Calls.Where(call => call.Action == "SetInstanceProtection").ToList();
        calls.Select(call => call.Fields("InstanceIds.member").Count).ShouldBe([50, 10]);
        world.ShouldServe("v7").AndStageNothing();
    }

    [Fact]
    public async Task Repeated_it_changes_nothing()
    {
        await using var world = await Builder;
        _ = await world.Clean();

        var again = world.OnAnotherMachine().Clean();
        var result = await again;

        result.Changed.ShouldBeFalse();
        again.Process.Mutations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_version_that_was_never_live_goes_only_by_its_name()
    {
        await using var world = await World.WithLive("v6").AndStaged("v7");

        _ = await world.Clean(to: "v7");

        world.ShouldServe("v6").AndBeAtRest().AndStageNothing().AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task An_image_that_somebody_else_refers_to_is_kept()
    {
        await using var world = await Builder;
        await world.ReferTo("v6");

        _ = await world.Clean();

        world.See(sight => sight.OwnImages).ShouldBe([world.Images["v6"], world.Images["v7"]], ignoreOrder: true);
    }
}
