using BlueGreen.Clean;
using BlueGreen.Planning;
using BlueGreen.State;
using BlueGreen.State.Record;
using BlueGreen.Tests.Builders;
using static BlueGreen.Tests.Builders.SnapshotBuilder;

namespace BlueGreen.Tests.Clean;

public sealed class CleanGuardsTests
{
    [Fact]
    public void Refuses_what_is_live() =>
        Decide(Snapshot().Live("v7").Staging("v6", wasLive: true), to: "v7")
            .ShouldRefuseWith(
                """
                BG501 Clean refused: v7 is live. Nothing was removed.
                Clean removes what is on staging; switch to another version first.
                """
            );

    [Fact]
    public void Refuses_a_version_that_is_not_on_staging() =>
        Decide(Snapshot().Live("v7").Staging("v6", wasLive: true), to: "v5")
            .ShouldRefuseWith(
                """
                BG502 Clean refused: --to=v5 is not on staging, which holds v6. Nothing was removed.
                Name v6, or leave --to out.
                """
            );

    [Fact]
    public void Refuses_a_version_that_was_never_live_unless_it_is_named()
    {
        Decide(Snapshot().Live("v6").Staging("v7"))
            .ShouldRefuseWith(
                """
                BG503 Clean refused: v7 on staging was never live, so it is not the old version. Nothing was removed.
                Switch to it first; or, if it shall go, name it: Clean --to=v7.
                """
            );
        Decide(Snapshot().Live("v6").Staging("v7"), to: "v7").Codes().ShouldBeEmpty();
    }

    [Fact]
    public void Refuses_when_nothing_is_live() =>
        Decide(Snapshot().Staging("v6", wasLive: true))
            .ShouldRefuseWith(
                """
                BG504 Clean refused: nothing is behind the live load balancer londontamed-com-production-1, and v6 on staging is all there is. Nothing was removed.
                Make a version live with Switch first.
                """
            );

    [Fact]
    public void Refuses_to_remove_the_way_back_while_live_is_unhealthy() =>
        Decide(Snapshot().Live("v7", healthy: 1).Staging("v6", wasLive: true))
            .ShouldRefuseWith(
                """
                BG505 Clean refused: v7 is live with 1 of 2 healthy instances, and v6 is the way back. Nothing was removed.
                Wait until live is healthy, or go back with Rollback.
                """
            );

    [Fact]
    public void Refuses_a_group_that_something_else_uses_and_says_all_at_once()
    {
        var decision = Decide(
            Snapshot()
                .Live("v7")
                .Staging(
                    "v6",
                    wasLive: true,
                    with: group =>
                        group with
                        {
                            LoadBalancers = [.. group.LoadBalancers, global::BlueGreen.Naming.LoadBalancerName.Parse("intranet")],
                            TargetGroups = ["arn:aws:elasticloadbalancing:eu-west-2:111111111111:targetgroup/batch/1"],
                        }
                )
                .WithGroup(GroupBuilder.Group("v5", 1, 1, wasLive: false) with { LoadBalancers = [], Launch = The.Template("v6") })
        );

        string.Join('\n', decision.ShouldRefuse())
            .ShouldBe(
                """
                BG506 Clean refused: londontamed-com-production-v6 is attached to load balancer intranet too. Nothing was removed.
                Detach it from load balancer intranet if that is not wanted, then run Clean again.
                BG506 Clean refused: londontamed-com-production-v6 is attached to target group batch too. Nothing was removed.
                Detach it from target group batch if that is not wanted, then run Clean again.
                BG507 Clean refused: londontamed-com-production-v5 uses the launch template londontamed-com-production-v6 version 1 of londontamed-com-production-v6. Nothing was removed.
                Give londontamed-com-production-v5 a launch template of its own, then run Clean again.
                """
            );
    }

    [Fact]
    public void Refuses_a_launch_configuration_that_another_group_uses()
    {
        var shared = new LaunchSource.Configuration("shared");

        Decide(
                Snapshot()
                    .Live("v7", with: group => group with { Launch = shared })
                    .Staging("v6", wasLive: true, with: group => group with { Launch = shared })
            )
            .Codes()
            .ShouldBe(["BG507"]);
    }

    [Fact]
    public void Refuses_while_a_switch_is_half_done() =>
        Decide(
                Snapshot()
                    .Live("v7")
                    .Staging("v6", wasLive: true)
                    .HalfMoved()
                    .Recorded(
                        Records.Public(5, RecordPhase.Switching),
                        Records.Private(5, Records.Intent(OperationKind.Switch, The.Release("v6", 2), The.Release("v7", 1)))
                    )
            )
            .Codes()
            .ShouldBe(["BG106"]);

    private static Decision Decide(SnapshotBuilder now, string? to = null) =>
        CleanDecision.Decide(now, CleanPlanTests.NoFacts, The.Settings, The.Names, new CleanOptions { To = to });
}
