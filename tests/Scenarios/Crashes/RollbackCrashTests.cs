using BlueGreen.Configuration;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Crashes;

public sealed class RollbackCrashTests
{
    private static WorldBuilder Builder(LoadBalancerKind kind) => World.WithLive("v6", kind).AndBusy("v6").AndSwitchedTo("v7");

    public static Task<TheoryData<LoadBalancerKind, string, Moment>> EveryCallOfARollback() =>
        EveryCall.Of(Builder, world => world.Rollback());

    [Theory]
    [MemberData(nameof(EveryCallOfARollback))]
    public async Task A_rollback_killed_at_any_call_is_finished_by_the_same_command(LoadBalancerKind kind, string call, Moment moment)
    {
        await using var world = await Builder(kind);

        (await world.Rollback().KilledAt(call, moment)).ShouldBeTrue();
        world.LeaseExpires();
        _ = await world.OnAnotherMachine().Rollback();

        world.ShouldServe("v6").AndBeAtRest().AndLetScale("v6").AndLetScale("v7").AndNeverHaveBeenDark();
    }

    [Theory]
    [MemberData(nameof(EveryCallOfARollback))]
    public async Task A_rollback_killed_at_any_call_does_not_keep_a_named_switch_from_going_forth(
        LoadBalancerKind kind,
        string call,
        Moment moment
    )
    {
        await using var world = await Builder(kind);

        (await world.Rollback().KilledAt(call, moment)).ShouldBeTrue();
        world.LeaseExpires();
        _ = await world.OnAnotherMachine().Switch(to: "v7");

        world.ShouldServe("v7").AndBeAtRest().AndLetScale("v7").AndKeep("v6", instances: 3).AndNeverHaveBeenDark();
    }
}
