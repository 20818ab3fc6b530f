using BlueGreen.Planning;
using BlueGreen.Rollback;
using BlueGreen.State;
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
    public void Says_that_there_is_nothing_to_go_back_to_where_staging_is_empty_as_well() =>
        Decide(Snapshot().Live("v7"))
            .ShouldRefuseWith(
                """
                BG401 Rollback refused: no switch is recorded for this environment (v7 is live, nothing on londontamed-com-production-2 on staging). The live names still point where they did.
                There is nothing to go back to: ship a version with Deploy-Staging and Switch.
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
    public void Refuses_when_the_former_version_was_cleaned_away() =>
        Decide(Snapshot().Live("v7").Switched(The.Release("v6", 2), The.Release("v7", 1)))
            .ShouldRefuseWith(
                """
                BG403 Rollback refused: v6, which was live before, is gone; staging holds nothing. The live names still point where they did.
                Deploy it again: Deploy-Staging --app-version=v6, then Switch.
                """
            );

    [Fact]
    public void Tells_how_to_get_on_where_the_way_back_is_gone_and_the_record_says_that_a_move_is_half_done() =>
        Decide(HalfDoneFrom("v6").Live("v7", with: NeverMarked))
            .ShouldRefuseWith(
                """
                BG408 Rollback refused: v6, which was live before, is gone, and a move of the live names to v7 is half done. The live names still point where they did.
                Finish the move: Switch --to=v7.
                """
            );

    [Fact]
    public void Tells_the_same_where_only_the_zones_say_so() =>
        Decide(Snapshot().Live("v7").HalfMoved().Switched(The.Release("v6", 2), The.Release("v7", 1))).Codes().ShouldBe(["BG408"]);

    [Fact]
    public void Tells_to_ship_a_version_where_both_groups_are_gone() =>
        Decide(HalfDoneFrom("v6"))
            .ShouldRefuseWith(
                """
                BG408 Rollback refused: v6, which was live before, is gone, and a move of the live names to nothing on londontamed-com-production-1 is half done. The live names still point where they did.
                Ship a version with Deploy-Staging and Switch.
                """
            );

    [Fact]
    public void Refuses_a_former_version_that_is_being_deleted_and_says_nothing_of_its_health() =>
        Decide(WayBack(healthy: 0, with: group => group with { Deleting = true }))
            .ShouldRefuseWith(
                """
                BG407 Rollback refused: londontamed-com-production-v6 is being deleted. The live names still point where they did.
                Deploy its version again when it is gone, then Switch.
                """
            );

    [Fact]
    public void Refuses_a_former_version_that_is_being_emptied_and_says_nothing_of_its_health() =>
        Decide(WayBack(healthy: 1, with: group => group.PinnedAt(2) with { Capacity = new Capacity(0, 6, 1) }))
            .ShouldRefuseWith(
                """
                BG407 Rollback refused: londontamed-com-production-v6 wants only 1 of 2 instances: it is being emptied. The live names still point where they did.
                Raise londontamed-com-production-v6 to 2, then run Rollback again.
                """
            );

    [Fact]
    public void Puts_right_what_is_left_of_a_rollback_whose_version_is_live_whatever_its_health() =>
        Decide(
                Snapshot()
                    .Live("v6", healthy: 0, with: group => group.PinnedAt(2))
                    .Staging("v7", wasLive: true)
                    .Switched(The.Release("v6", 1), The.Release("v7", 2))
            )
            .Codes()
            .ShouldBeEmpty();

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

    private static SnapshotBuilder WayBack(int healthy, Func<Group, Group> with) =>
        Snapshot().Live("v7").Staging("v6", healthy, wasLive: true, with: with).Switched(The.Release("v6", 2), The.Release("v7", 1));

    private static SnapshotBuilder HalfDoneFrom(string version) =>
        Snapshot()
            .Recorded(
                Records.Public(5, RecordPhase.Switching),
                Records.Private(5, Records.Intent(OperationKind.Switch, The.Release(version, 2), The.Release("v7", 1)))
            );

    private static Group NeverMarked(Group group) => group with { LiveAt = null };

    private static Decision Decide(SnapshotBuilder now) => RollbackDecision.Decide(now, The.Settings, The.Names);
}
