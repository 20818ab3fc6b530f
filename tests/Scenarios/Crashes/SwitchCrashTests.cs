using BlueGreen.Configuration;
using BlueGreen.Guards;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Crashes;

public sealed class SwitchCrashTests
{
    private static WorldBuilder Builder(LoadBalancerKind kind) => World.WithLive("v6", kind).AndBusy("v6").AndStaged("v7");

    public static Task<TheoryData<LoadBalancerKind, string, Moment>> EveryCallOfASwitch() =>
        EveryCall.Of(Builder, world => world.Switch(to: "v7"));

    [Theory]
    [MemberData(nameof(EveryCallOfASwitch))]
    public async Task A_switch_killed_at_any_call_is_finished_by_the_same_command(LoadBalancerKind kind, string call, Moment moment)
    {
        await using var world = await Builder(kind);

        (await world.Switch(to: "v7").KilledAt(call, moment)).ShouldBeTrue();
        world.LeaseExpires();
        _ = await world.OnAnotherMachine().Switch(to: "v7");

        world.ShouldServe("v7").AndBeAtRest().AndLetScale("v7").AndKeep("v6", instances: 3).AndNeverHaveBeenDark();
    }

    [Theory]
    [MemberData(nameof(EveryCallOfASwitch))]
    public async Task A_switch_killed_at_any_call_is_undone_by_Rollback(LoadBalancerKind kind, string call, Moment moment)
    {
        await using var world = await Builder(kind);

        (await world.Switch(to: "v7").KilledAt(call, moment)).ShouldBeTrue();
        world.LeaseExpires();
        var failure = await world.OnAnotherMachine().Rollback().Tried();

        // Killed before it had written what it was about, it has changed nothing that would have to be undone.
        if (failure is RefusedException { Refusals: [{ Code: "BG402" }] })
        {
            world.ShouldServe("v6").AndNeverHaveBeenDark();
            return;
        }

        failure.ShouldBeNull();
        world.ShouldServe("v6").AndBeAtRest().AndLetScale("v6").AndNeverHaveBeenDark();
        _ = await world.OnAnotherMachine().Switch(to: "v7");
        world.ShouldServe("v7").AndBeAtRest().AndLetScale("v7").AndKeep("v6", instances: 3).AndNeverHaveBeenDark();
    }
}
