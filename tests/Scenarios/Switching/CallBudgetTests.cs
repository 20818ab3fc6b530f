using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Switching;

public sealed class CallBudgetTests
{
    private static readonly string[] Facts =
    [
        "DescribeAutoScalingGroups",
        "DescribeInstanceHealth",
        "DescribeInstanceHealth",
        "DescribeLoadBalancers",
        "ListResourceRecordSets",
        "ListResourceRecordSets",
    ];

    [Fact]
    public async Task A_switch_moves_the_live_names_after_at_most_24_calls_in_8_rounds()
    {
        await using var world = await World.WithLive("v6").AndBusy("v6").AndStaged("v7");

        var run = world.Switch(to: "v7");
        _ = await run;

        var batch = run.Process.Calls.First(call => call.MovesLiveNames);
        batch.Number.ShouldBeLessThanOrEqualTo(24);
        batch.Round.ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public async Task A_rollback_moves_the_live_names_by_its_first_change_after_at_most_4_rounds()
    {
        await using var world = await World.WithLive("v6").AndBusy("v6").AndSwitchedTo("v7");

        var run = world.Rollback();
        _ = await run;

        var batch = run.Process.Calls.First(call => call.MovesLiveNames);
        batch.ShouldBe(run.Process.Mutations[0]);
        batch.Round.ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task Every_fact_that_a_switch_decides_by_is_read_once_more_after_it_holds_the_environment()
    {
        await using var world = await World.WithLive("v6").AndBusy("v6").AndStaged("v7");

        var run = world.Switch(to: "v7");
        _ = await run;

        // Public record, private record, and then the first change to anything else.
        var (taken, noted, first) = (run.Process.Mutations[0], run.Process.Mutations[1], run.Process.Mutations[2]);
        (taken.Action, noted.Action).ShouldBe(("ChangeResourceRecordSets", "ChangeResourceRecordSets"));
        Reads(run.Process.Calls.Where(call => call.Number > noted.Number && call.Number < first.Number)).ShouldBe(Facts);
        Reads(run.Process.Calls.Where(call => call.Number < taken.Number && call.Action != "ListHostedZonesByName")).ShouldBe(Facts);
    }

    private static IEnumerable<string> Reads(IEnumerable<WireCall> calls) =>
        calls.Select(call => call.Action).Order(StringComparer.Ordinal);
}
