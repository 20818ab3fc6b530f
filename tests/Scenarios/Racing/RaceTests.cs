using BlueGreen.Guards;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Racing;

public sealed class RaceTests
{
    private static WorldBuilder Builder => World.WithLive("v6").AndBusy("v6").AndStaged("v7");

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    public static Task<TheoryData<string, Moment>> EveryCallOfASwitch() => Crashes.EveryCall.Of(Builder, world => world.Switch(to: "v7"));

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Of_two_switches_at_once_one_works_and_the_other_names_it(int seed)
    {
        await using var world = await Builder;
        world.Scheduler.Choose = new Random(seed).Next;

        var (one, other) = (world.Switch(to: "v7"), world.OnAnotherMachine().Switch(to: "v7"));
        var failures = await Both(world, one, other);

        world.ShouldServe("v7").AndBeAtRest().AndLetScale("v7").AndKeep("v6", instances: 3).AndNeverHaveBeenDark();
        var refused = failures.OfType<RefusedException>().ShouldHaveSingleItem();
        var refusal = refused.Refusals.ShouldHaveSingleItem();
        refusal.Code.ShouldBe("BG104");
        refusal.Refused.ShouldContain(failures[0] is null ? one.Id : other.Id);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_switch_and_a_rollback_at_once_end_in_what_one_of_them_promises(int seed)
    {
        await using var world = await World.WithLive("v6").AndBusy("v6").AndSwitchedTo("v7");
        world.Scheduler.Choose = new Random(seed).Next;

        var failures = await Both(world, world.Switch(to: "v6"), world.OnAnotherMachine().Rollback());

        failures.Count(failure => failure is null).ShouldBeGreaterThanOrEqualTo(1);
        failures.OfType<Exception>().ShouldAllBe(failure => failure is RefusedException);
        world.ShouldServe("v6").AndBeAtRest().AndLetScale("v6").AndNeverHaveBeenDark();
    }

    [Theory]
    [MemberData(nameof(EveryCallOfASwitch))]
    public async Task A_holder_that_slept_past_its_lease_changes_no_record_of_who_took_over(string call, Moment moment)
    {
        await using var world = await Builder;
        var sleeper = world.Switch(to: "v7");
        (await sleeper.PausedAt(call, moment)).ShouldBeTrue();
        world.LeaseExpires();
        var other = await world.OnAnotherMachine().Switch(to: "v7");
        var records = world.Records();

        _ = await sleeper.Resumed();

        // Where nothing was left to do for the other one, it has not taken the environment, and the sleeper may give it back.
        if (other.Changed)
        {
            world.Records().ShouldBe(records);
        }

        world.ShouldServe("v7").AndBeAtRest().AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task Who_waits_for_the_environment_gets_it_when_it_is_given_back()
    {
        await using var world = await Builder;

        var failures = await Both(
            world,
            world.Switch(to: "v7"),
            world.OnAnotherMachine().Switch(to: "v7", options => options with { WaitForLock = TimeSpan.FromMinutes(10) })
        );

        failures.ShouldBe([null, null]);
        world.ShouldServe("v7").AndBeAtRest().AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task A_dead_runs_lease_need_not_be_waited_for_when_told_to_break_it()
    {
        await using var world = await Builder;
        _ = await world.Switch(to: "v7").KilledAt("20", Moment.AfterItsEffect);

        _ = await world.OnAnotherMachine().Switch(to: "v7", options => options with { BreakLock = true });

        // Who did that to whom can be seen afterwards.
        world.Log.Lines.ShouldContain(line =>
            line.Contains("environment: taken from run") && line.Contains("(Switch by alice on build-1)")
        );
        (await world.Status()).Findings.ShouldContain(sentence => sentence.Contains("bob took the environment from run"));

        world.ShouldServe("v7").AndBeAtRest().AndNeverHaveBeenDark();
    }

    private static async Task<IReadOnlyList<Exception?>> Both<T>(World world, Run<T> one, Run<T> other)
    {
        await world.Scheduler.RunAsync(() => one.HasEnded && other.HasEnded, one.Start, other.Start);
        return [one.Failure, other.Failure];
    }
}
