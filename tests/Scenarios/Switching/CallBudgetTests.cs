using BlueGreen.Configuration;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Switching;

public sealed class CallBudgetTests
{
    [Theory]
    [InlineData(LoadBalancerKind.Classic)]
    [InlineData(LoadBalancerKind.Application)]
    public async Task A_switch_moves_the_live_names_after_at_most_24_calls_in_8_rounds(LoadBalancerKind kind)
    {
        await using var world = await World.WithLive("v6", kind).AndBusy("v6").AndStaged("v7");

        var run = world.Switch(to: "v7");
        _ = await run;

        var batch = run.Process.Calls.First(call => call.MovesLiveNames);
        batch.Number.ShouldBeLessThanOrEqualTo(24);
        batch.Round.ShouldBeLessThanOrEqualTo(8);
    }

    [Theory]
    [InlineData(LoadBalancerKind.Classic)]
    [InlineData(LoadBalancerKind.Application)]
    public async Task A_rollback_moves_the_live_names_by_its_first_change_after_at_most_4_rounds(LoadBalancerKind kind)
    {
        await using var world = await World.WithLive("v6", kind).AndBusy("v6").AndSwitchedTo("v7");

        var run = world.Rollback();
        _ = await run;

        var batch = run.Process.Calls.First(call => call.MovesLiveNames);
        batch.ShouldBe(run.Process.Mutations[0]);
        batch.Round.ShouldBeLessThanOrEqualTo(4);
    }

    [Theory]
    [InlineData(LoadBalancerKind.Classic)]
    [InlineData(LoadBalancerKind.Application)]
    public async Task Every_fact_that_a_switch_decides_by_is_read_once_more_after_it_holds_the_environment(LoadBalancerKind kind)
    {
        await using var world = await World.WithLive("v6", kind).AndBusy("v6").AndStaged("v7");

        var run = world.Switch(to: "v7");
        _ = await run;

        // Public record, private record, and then the first change to anything else.
        var (taken, noted, first) = (run.Process.Mutations[0], run.Process.Mutations[1], run.Process.Mutations[2]);
        (taken.Action, noted.Action).ShouldBe(("ChangeResourceRecordSets", "ChangeResourceRecordSets"));
        Reads(run.Process.Calls.Where(call => call.Number > noted.Number && call.Number < first.Number)).ShouldBe(Facts(kind));
        Reads(run.Process.Calls.Where(call => call.Number < taken.Number && call.Action != "ListHostedZonesByName")).ShouldBe(Facts(kind));
    }

    // Load balancers of both kinds are looked for: one of the other kind may bear the name.
    private static string[] Facts(LoadBalancerKind kind)
    {
        var health = kind == LoadBalancerKind.Classic ? "DescribeInstanceHealth" : "DescribeTargetHealth";
        return
        [
            "DescribeAutoScalingGroups",
            .. kind == LoadBalancerKind.Classic ? new[] { health, health } : [],
            "DescribeLoadBalancers",
            "DescribeLoadBalancers",
            "DescribeTargetGroups",
            .. kind == LoadBalancerKind.Application ? new[] { health, health } : [],
            "ListResourceRecordSets",
            "ListResourceRecordSets",
        ];
    }

    private static IEnumerable<string> Reads(IEnumerable<WireCall> calls) =>
        calls.Select(call => call.Action).Order(StringComparer.Ordinal);
}
