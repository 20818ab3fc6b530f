using BlueGreen.Planning;
using BlueGreen.Rollback;
using BlueGreen.State.Record;
using BlueGreen.Tests.Builders;
using static BlueGreen.Tests.Builders.SnapshotBuilder;

namespace BlueGreen.Tests.Rollback;

public sealed class RollbackGuardsTests
{
    [Fact]
    public void Refuses_when_no_switch_is_recorded() =>
        Decide(Snapshot().Live("v7").Staging("v6", wasLive: true))
            .ShouldRefuseWith(
                """
                BG401 Rollback refused: no switch is recorded for this environment (v7 is live, v6 on staging). The live names still point where they did.
                If v6 is what shall be live, say so: Switch --to=v6.
                """
            );

    [Fact]
    public void Refuses_when_nothing_was_live_before() =>
        Decide(Snapshot().Live("v1").Switched(The.Release(null, 2), The.Release("v1", 1)))
            .ShouldRefuseWith(
                """
                BG402 Rollback refused: nothing was live before v1. The live names still point where they did.
                Deploy a better version with Deploy-Staging and switch to it.
                """
            );

    [Fact]
    public void Refuses_when_the_former_version_is_gone() =>
        Decide(Snapshot().Live("v7").Staging("v8").Switched(The.Release("v6", 2), The.Release("v7", 1)))
            .ShouldRefuseWith(
                """
                BG403 Rollback refused: v6, which was live before, is gone; staging holds v8. The live names still point where they did.
                Deploy it again: Deploy-Staging --replace --app-version=v6, then Switch.
                """
            );

    [Fact]
    public void Refuses_when_the_former_version_has_fewer_healthy_instances_than_it_was_pinned_at() =>
        Decide(
                Snapshot()
                    .Live("v7", desired: 6)
                    .Staging("v6", healthy: 2, of: 3, wasLive: true, with: group => group.PinnedAt(3))
                    .Switched(The.Release("v6", 2), The.Release("v7", 1))
            )
            .ShouldRefuseWith(
                """
                BG404 Rollback refused: londontamed-com-production-v6 has 2 of 3 healthy instances. The live names still point where they did.
                See Status for the unhealthy ones; raise londontamed-com-production-v6 to 3, then run Rollback again.
                """
            );

    [Fact]
    public void Does_not_ask_for_live_s_present_size_since_a_bad_release_may_have_scaled_out() =>
        Decide(
                Snapshot()
                    .Live("v7", desired: 6)
                    .Staging("v6", of: 3, wasLive: true, with: group => group.PinnedAt(3))
                    .Switched(The.Release("v6", 2), The.Release("v7", 1))
            )
            .Codes()
            .ShouldBeEmpty();

    [Fact]
    public void Refuses_when_no_alias_can_be_made_to_a_load_balancer() =>
        Decide(
                Snapshot()
                    .Live("v7")
                    .Staging("v6", wasLive: true)
                    .Switched(The.Release("v7", 1), The.Release("v7", 1))
                    .WithBalancers(balancer => balancer with { HostedZoneId = null })
                    .WithPrivateRecords(_ => [])
            )
            .Codes()
            .ShouldBe(["BG110"]);

    private static Decision Decide(SnapshotBuilder now) => RollbackDecision.Decide(now, The.Settings, The.Names);
}
