using BlueGreen.Configuration;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Crashes;

public sealed class DeployCrashTests
{
    private static WorldBuilder Builder(LoadBalancerKind kind) =>
        World.WithLive("v6", kind).AndBusy("v6").And("v7 baked", world => world.Bake("v7"));

    private static WorldBuilder WithConfigurations =>
        World
            .Empty.And(
                "launch configurations",
                world =>
                {
                    world.Settings = world.Settings with { Launch = LaunchKind.Configuration };
                    return Task.CompletedTask;
                }
            )
            .AndLive("v6")
            .And("v7 baked", world => world.Bake("v7"));

    public static Task<TheoryData<LoadBalancerKind, string, Moment>> EveryCallOfADeployment() =>
        EveryCall.Of(Builder, world => world.Deploy("v7"));

    public static Task<TheoryData<string, Moment>> EveryCallWithConfigurations() =>
        EveryCall.Of(WithConfigurations, world => world.Deploy("v7"));

    [Theory]
    [MemberData(nameof(EveryCallOfADeployment))]
    public async Task A_deployment_killed_at_any_call_is_finished_by_the_same_command(LoadBalancerKind kind, string call, Moment moment)
    {
        await using var world = await Builder(kind);

        (await world.Deploy("v7").KilledAt(call, moment)).ShouldBeTrue();
        world.LeaseExpires();
        _ = await world.OnAnotherMachine().Deploy("v7");

        world.ShouldServe("v6").AndBeAtRest().AndLetScale("v6").AndStage("v7", instances: 3).AndNeverHaveBeenDark();
        world
            .Group("v7", group => (group.Policies.Count, group.Schedules.Count, group.Hooks.Count, group.Notifications.Count))
            .ShouldBe((1, 1, 1, 1));
        _ = await world.Switch(to: "v7");
        world.ShouldServe("v7").AndBeAtRest().AndLetScale("v7").AndNeverHaveBeenDark();
    }

    [Theory]
    [MemberData(nameof(EveryCallWithConfigurations))]
    public async Task So_is_one_with_launch_configurations(string call, Moment moment)
    {
        await using var world = await WithConfigurations;

        (await world.Deploy("v7").KilledAt(call, moment)).ShouldBeTrue();
        world.LeaseExpires();
        _ = await world.OnAnotherMachine().Deploy("v7");

        world.ShouldServe("v6").AndBeAtRest().AndStage("v7", instances: 2).AndNeverHaveBeenDark();
    }
}
