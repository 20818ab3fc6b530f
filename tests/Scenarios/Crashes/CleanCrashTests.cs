using BlueGreen.Configuration;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Crashes;

public sealed class CleanCrashTests
{
    private static WorldBuilder Builder(LoadBalancerKind kind) =>
        World
            .WithLive("v6", kind)
            .AndSwitchedTo("v7")
            .And(
                "protected v6, keeping one image",
                async world =>
                {
                    world.Settings = world.Settings with { Keep = 1 };
                    await world.Protect("v6");
                }
            );

    public static Task<TheoryData<LoadBalancerKind, string, Moment>> EveryCallOfACleaning() =>
        EveryCall.Of(Builder, world => world.Clean());

    [Theory]
    [MemberData(nameof(EveryCallOfACleaning))]
    public async Task A_cleaning_killed_at_any_call_is_finished_by_the_same_command(LoadBalancerKind kind, string call, Moment moment)
    {
        await using var world = await Builder(kind);

        (await world.Clean().KilledAt(call, moment)).ShouldBeTrue();
        world.LeaseExpires();
        _ = await world.OnAnotherMachine().Clean();

        world.ShouldServe("v7").AndBeAtRest().AndLetScale("v7").AndStageNothing().AndNeverHaveBeenDark();
        world.See(sight => sight.OwnImages).ShouldBe([world.Images["v7"]]);
        world.See(sight => sight.OwnSnapshots).ShouldBe(1);
    }
}
