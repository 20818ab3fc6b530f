using BlueGreen.Planning;
using BlueGreen.State;
using BlueGreen.State.Record;
using BlueGreen.Switch;
using BlueGreen.Tests.Builders;
using static BlueGreen.Tests.Builders.SnapshotBuilder;

namespace BlueGreen.Tests.Switch;

public sealed class SwitchGuardsTests
{
    [Fact]
    public void Refuses_when_staging_has_fewer_healthy_instances_than_live_wants() =>
        Decide(Snapshot().Live("v6", desired: 3).Staging("v7", healthy: 1, of: 3))
            .ShouldRefuseWith(
                """
                BG204 Switch refused: londontamed-com-production-v7 has 1 of 3 healthy instances. The live names still point where they did.
                See Status for the unhealthy ones; run Deploy-Staging again, or raise londontamed-com-production-v7 to 3.
                """
            );

    [Fact]
    public void Refuses_a_healthy_group_that_is_smaller_than_live_which_has_scaled_out() =>
        Decide(Snapshot().Live("v6", desired: 5).Staging("v7", of: 2))
            .ShouldRefuse()
            .ShouldHaveSingleItem()
            .Refused.ShouldBe("Switch refused: londontamed-com-production-v7 has 2 of 5 healthy instances.");

    [Fact]
    public void Counts_an_instance_only_where_group_and_load_balancer_agree() =>
        Decide(
                Snapshot()
                    .Live("v6")
                    .Staging(
                        "v7",
                        with: group => group with { Instances = [group.Instances[0], group.Instances[1] with { Lifecycle = "Pending" }] }
                    )
            )
            .ShouldRefuse()
            .ShouldHaveSingleItem()
            .Refused.ShouldBe("Switch refused: londontamed-com-production-v7 has 1 of 2 healthy instances.");

    [Fact]
    public void Refuses_a_side_without_a_single_instance_even_where_nothing_is_live() =>
        Decide(Snapshot().Staging("v1", of: 0)).Codes().ShouldBe(["BG204"]);

    [Fact]
    public void Refuses_when_nothing_is_staged() =>
        Decide(Snapshot().Live("v6"))
            .ShouldRefuseWith(
                """
                BG201 Switch refused: no group is behind the staging load balancer londontamed-com-production-2. The live names still point where they did.
                Run Deploy-Staging first.
                """
            );

    [Fact]
    public void Refuses_to_go_on_with_a_switch_to_a_side_that_holds_nothing() =>
        Decide(
                Snapshot()
                    .Live("v6")
                    .Recorded(
                        Records.Public(5, RecordPhase.Held),
                        Records.Private(5, Records.Intent(OperationKind.Switch, The.Release("v6", 1), The.Release(null, 2)))
                    )
            )
            .Codes()
            .ShouldBe(["BG201"]);

    [Theory]
    [InlineData("Launch")]
    [InlineData("HealthCheck")]
    [InlineData("ReplaceUnhealthy")]
    [InlineData("AddToLoadBalancer")]
    public void Refuses_a_group_that_would_replace_no_instance_that_fails(string process) =>
        Decide(Snapshot().Live("v6").Staging("v7", with: group => group with { Suspended = ["AlarmNotification", process] }))
            .ShouldRefuseWith(
                $"""
                BG212 Switch refused: londontamed-com-production-v7 would replace no instance that fails: {process} suspended. The live names still point where they did.
                Resume them on londontamed-com-production-v7, then run Switch again.
                """
            );

    [Fact]
    public void Refuses_a_group_that_is_about_to_shrink_below_what_live_has() =>
        Decide(Snapshot().Live("v6", desired: 3).Staging("v7", of: 3, with: group => group with { Capacity = new Capacity(1, 6, 1) }))
            .ShouldRefuseWith(
                """
                BG211 Switch refused: londontamed-com-production-v7 wants only 1 of 3 instances: it is about to shrink. The live names still point where they did.
                Raise londontamed-com-production-v7 to 3, then run Switch again.
                """
            );

    [Fact]
    public void Refuses_a_version_that_is_on_neither_side() =>
        Decide(Snapshot().Live("v6").Staging("v7"), to: "v8")
            .ShouldRefuseWith(
                """
                BG202 Switch refused: --to=v8 is neither live (v6) nor on staging (v7). The live names still point where they did.
                Run Deploy-Staging --app-version=v8 first, or name one of those two.
                """
            );

    [Fact]
    public void Refuses_a_former_live_version_unless_it_is_named() =>
        Decide(Snapshot().Live("v7").Staging("v6", wasLive: true))
            .ShouldRefuseWith(
                """
                BG203 Switch refused: staging holds v6, which was live until v7 took over. The live names still point where they did.
                To go back to it run Rollback, or Switch --to=v6 if that is what is meant; to ship a new version run Deploy-Staging --replace.
                """
            );

    [Fact]
    public void Refuses_a_group_that_is_being_deleted_or_deployed_and_says_all_at_once()
    {
        var refusals = Decide(
                Snapshot().Live("v6").Staging("v7", healthy: 0, with: group => group with { Deleting = true, Deploying = true })
            )
            .ShouldRefuse();

        string.Join('\n', refusals)
            .ShouldBe(
                """
                BG205 Switch refused: londontamed-com-production-v7 is being deleted. The live names still point where they did.
                Run Deploy-Staging when it is gone.
                BG206 Switch refused: the deployment of londontamed-com-production-v7 has not ended. The live names still point where they did.
                Wait for it; if its run is dead, run the same Deploy-Staging again: it goes on from there.
                BG204 Switch refused: londontamed-com-production-v7 has 0 of 2 healthy instances. The live names still point where they did.
                See Status for the unhealthy ones; run Deploy-Staging again, or raise londontamed-com-production-v7 to 2.
                """
            );
    }

    [Fact]
    public void Refuses_to_guess_while_a_rollback_is_unfinished() =>
        Decide(
                Snapshot()
                    .Live("v6")
                    .Staging("v7", wasLive: true)
                    .Recorded(
                        Records.Public(5, RecordPhase.Switching),
                        Records.Private(5, Records.Intent(OperationKind.Rollback, The.Release("v7", 2), The.Release("v6", 1)))
                    )
            )
            .ShouldRefuseWith(
                """
                BG207 Switch refused: a rollback from v7 to v6 was begun by ann and not ended. The live names still point where they did.
                Run Rollback to finish it, or Switch --to=v7 if that is what is meant.
                """
            );

    [Fact]
    public void Refuses_when_no_alias_can_be_made_to_a_load_balancer() =>
        Decide(
                Snapshot()
                    .Live("v6")
                    .Staging("v7")
                    .WithBalancers(balancer => balancer with { HostedZoneId = null })
                    .WithPrivateRecords(_ => [])
            )
            .ShouldRefuseWith(
                """
                BG110 The hosted zone id of load balancer londontamed-com-production-2 is not known: neither the service tells it nor does an alias record point there. Nothing was changed.
                Point the staging names at it once by hand, or run Provision.
                """
            );

    [Fact]
    public void Tells_what_became_of_a_version_that_failed_while_it_was_watched()
    {
        var sides = global::BlueGreen.State.Sides.Read(Snapshot().Live("v6"), The.Names.Hosts);

        SwitchRefusals
            .SwitchedBack(sides.Live!, "londontamed-com-production-v7 had 0 of 2 healthy instances")
            .ToString()
            .ShouldBe(
                """
                BG208 The new live version failed while it was watched: londontamed-com-production-v7 had 0 of 2 healthy instances. The live names point at v6 again.
                Look at the staging side, which holds the failed version; deploy a better one with Deploy-Staging --replace.
                """
            );
        SwitchRefusals
            .FailedWithoutWayBack("londontamed-com-production-v1 had 0 of 2 healthy instances")
            .ToString()
            .ShouldBe(
                """
                BG209 The new live version failed while it was watched: londontamed-com-production-v1 had 0 of 2 healthy instances. The live names point at it: there is no former version to go back to.
                Deploy a better version with Deploy-Staging and switch to it.
                """
            );
    }

    private static Decision Decide(SnapshotBuilder now, string? to = null) =>
        SwitchDecision.Decide(now, The.Settings, The.Names, new SwitchOptions { To = to });
}
