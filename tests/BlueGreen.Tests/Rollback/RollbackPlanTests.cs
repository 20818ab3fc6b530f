using BlueGreen.Planning;
using BlueGreen.Rollback;
using BlueGreen.State;
using BlueGreen.State.Record;
using BlueGreen.Tests.Builders;
using static BlueGreen.Tests.Builders.SnapshotBuilder;

namespace BlueGreen.Tests.Rollback;

public sealed class RollbackPlanTests
{
    [Fact]
    public void Makes_the_former_version_live_again_the_public_batch_first() =>
        Plan(
                Snapshot()
                    .Live("v7")
                    .Staging("v6", wasLive: true, with: group => group.PinnedAt(2, "AlarmNotification"))
                    .Switched(The.Release("v6", 2), The.Release("v7", 1))
            )
            .ShouldRead(
                """
                Roll londontamed.com back from v7 to v6.
                  1. public zone ZPUBLIC: www, api -> londontamed-com-production-2 (v6)
                  2. private zone ZPRIVATE: www, api -> londontamed-com-production-2, www-staging, api-staging -> londontamed-com-production-1
                  3. watch londontamed-com-production-v6 for 40 s (at least 2 healthy), and switch back if it fails
                  4. mark londontamed-com-production-v6 as live now
                  5. wait until Route 53 is in sync
                  6. unpin londontamed-com-production-v6
                  7. unpin londontamed-com-production-v7
                """
            );

    [Fact]
    public void Leaves_on_record_what_was_switched_so_that_repeating_it_finds_the_same_way_back() =>
        Plan(Snapshot().Live("v7").Staging("v6", wasLive: true).Switched(The.Release("v6", 2), The.Release("v7", 1)))
            .Steps.OfType<SwapAliases>()
            .Last()
            .Noted.ShouldBe(new LastMove(The.Release("v6", 2), The.Release("v7", 1)));

    [Fact]
    public void Undoes_a_switch_that_died_before_its_live_batch() =>
        Plan(
                Snapshot()
                    .Live("v6", desired: 3, with: group => group.PinnedAt(3))
                    .Staging("v7", of: 3, with: group => group.PinnedAt(3))
                    .Recorded(Records.Public(5, RecordPhase.Held), Records.Private(5, SwitchOf("v6", 1, "v7", 2)))
            )
            .ShouldRead(
                """
                v6 is live already; what does not agree with that is put right.
                  1. private zone ZPRIVATE: note the move; every name points where it shall
                  2. wait until Route 53 is in sync
                  3. unpin londontamed-com-production-v6
                  4. unpin londontamed-com-production-v7
                """
            );

    [Fact]
    public void Undoes_a_switch_that_died_after_its_live_batch_and_marks_what_was_live_for_a_moment() =>
        Plan(
                Snapshot()
                    .Live("v7", with: group => group with { LiveAt = null })
                    .Staging("v6", wasLive: true)
                    .HalfMoved()
                    .Recorded(Records.Public(5, RecordPhase.Switching), Records.Private(5, SwitchOf("v6", 2, "v7", 1)))
            )
            .ShouldRead(
                """
                Roll londontamed.com back from v7 to v6.
                  1. public zone ZPUBLIC: www, api -> londontamed-com-production-2 (v6)
                  2. private zone ZPRIVATE: note the move; every name points where it shall
                  3. watch londontamed-com-production-v6 for 40 s (at least 2 healthy), and switch back if it fails
                  4. mark londontamed-com-production-v7 as one that was live
                  5. mark londontamed-com-production-v6 as live now
                  6. wait until Route 53 is in sync
                  7. unpin londontamed-com-production-v6
                  8. unpin londontamed-com-production-v7
                """
            );

    [Fact]
    public void Goes_on_after_a_rollback_that_died_after_its_live_batch() =>
        Plan(
                Snapshot()
                    .Live("v6", with: group => group.PinnedAt(2, "AlarmNotification"))
                    .Staging("v7", wasLive: true)
                    .HalfMoved()
                    .Recorded(
                        Records.Public(5, RecordPhase.Switching),
                        Records.Private(4, last: Records.Last(The.Release("v6", 1), The.Release("v7", 2)))
                    )
            )
            .ShouldRead(
                """
                v6 is live already; what does not agree with that is put right.
                  1. private zone ZPRIVATE: www, api -> londontamed-com-production-1, www-staging, api-staging -> londontamed-com-production-2
                  2. mark londontamed-com-production-v6 as live now
                  3. wait until Route 53 is in sync
                  4. unpin londontamed-com-production-v6
                  5. unpin londontamed-com-production-v7
                """
            );

    [Fact]
    public void Marks_the_failed_version_where_both_the_switch_and_its_rollback_died_after_their_live_batches() =>
        Plan(
            Snapshot()
                .Live("v6")
                .Staging("v7")
                .Recorded(Records.Public(6, RecordPhase.Switching), Records.Private(5, SwitchOf("v6", 1, "v7", 2)))
        )
            .Steps.ShouldContain(new MarkLive(The.GroupName("v7"), The.Image("v7")) { Former = true });

    [Fact]
    public void Notes_nothing_where_the_switch_is_on_record_already_and_only_the_zones_disagree() =>
        Plan(
            Snapshot()
                .Live("v6")
                .Staging("v7", wasLive: true)
                .HalfMoved()
                .Recorded(
                    Records.Public(5, RecordPhase.Switching),
                    Records.Private(4, last: Records.Last(The.Release("v6", 1), The.Release("v7", 2)))
                )
        )
            .Steps.OfType<SwapAliases>()
            .Single()
            .Noted.ShouldBeNull();

    [Fact]
    public void Raises_no_minimum_of_a_former_version_that_never_had_one() =>
        Plan(
            Snapshot()
                .Live("v7")
                .Staging("v6", wasLive: true, with: group => Lowered(group.PinnedAt(0)))
                .Switched(The.Release("v6", 2), The.Release("v7", 1))
        )
            .Steps.ShouldNotContain(step => step is PinScaling);

    [Fact]
    public void Does_nothing_when_repeated() =>
        Plan(Snapshot().Live("v6").Staging("v7", wasLive: true).Switched(The.Release("v6", 1), The.Release("v7", 2)))
            .ShouldRead("v6 is live already.");

    [Fact]
    public void Unpins_what_a_dead_run_left_and_says_that_it_moves_nothing()
    {
        var plan = Plan(
            Snapshot()
                .Live("v6", with: group => group.PinnedAt(2))
                .Staging("v7", wasLive: true)
                .Switched(The.Release("v6", 1), The.Release("v7", 2))
        );

        plan.ShouldRead(
            """
            v6 is live already; what does not agree with that is put right.
              1. unpin londontamed-com-production-v6
              2. unpin londontamed-com-production-v7
            """
        );
        plan.From.ShouldBeNull();
    }

    [Fact]
    public void Raises_the_minimum_first_of_what_a_cleaning_had_begun_to_empty() =>
        Plan(
                Snapshot()
                    .Live("v7")
                    .Staging("v6", wasLive: true, with: group => Lowered(group.PinnedAt(2)))
                    .Switched(The.Release("v6", 2), The.Release("v7", 1))
            )
            .ShouldRead(
                """
                Roll londontamed.com back from v7 to v6.
                  1. public zone ZPUBLIC: www, api -> londontamed-com-production-2 (v6)
                  2. pin londontamed-com-production-v6 at 2
                  3. private zone ZPRIVATE: www, api -> londontamed-com-production-2, www-staging, api-staging -> londontamed-com-production-1
                  4. watch londontamed-com-production-v6 for 40 s (at least 2 healthy), and switch back if it fails
                  5. mark londontamed-com-production-v6 as live now
                  6. wait until Route 53 is in sync
                  7. unpin londontamed-com-production-v6
                  8. unpin londontamed-com-production-v7
                """
            );

    [Fact]
    public void Points_forth_again_with_the_switch_still_on_record_and_the_way_back_as_it_was()
    {
        EnvironmentSnapshot now = Snapshot()
            .Live("v6", with: group => group.PinnedAt(2))
            .Staging("v7", with: group => group with { LiveAt = null })
            .Switched(The.Release("v6", 1), The.Release("v7", 2));
        var sides = Sides.Read(now, The.Names.Hosts);

        var steps = AliasRecordRollbackPlanner.Forth(now, The.Names, sides.Staging!, sides.Live!, The.Settings.Switch);

        steps
            .Select(step => step.ToString())
            .ShouldBe([
                "public zone ZPUBLIC: www, api -> londontamed-com-production-2 (v7)",
                "private zone ZPRIVATE: www, api -> londontamed-com-production-2, www-staging, api-staging -> londontamed-com-production-1",
                "watch londontamed-com-production-v7 for 40 s (at least 2 healthy), and switch back if it fails",
                "mark londontamed-com-production-v7 as live now",
                "wait until Route 53 is in sync",
                "unpin londontamed-com-production-v7",
            ]);
        steps.OfType<SwapAliases>().Last().Noted.ShouldBe(new LastMove(The.Release("v6", 1), The.Release("v7", 2)));
    }

    [Fact]
    public void Points_forth_again_without_marking_what_is_marked()
    {
        EnvironmentSnapshot now = Snapshot().Live("v6").Staging("v7", wasLive: true).Switched(The.Release("v6", 1), The.Release("v7", 2));
        var sides = Sides.Read(now, The.Names.Hosts);

        AliasRecordRollbackPlanner
            .Forth(now, The.Names, sides.Staging!, sides.Live!, The.Settings.Switch)
            .ShouldNotContain(step => step is MarkLive);
    }

    private static Group Lowered(Group group) => group with { Capacity = group.Capacity with { Minimum = 0 } };

    private static Intent SwitchOf(string from, int fromBalancer, string to, int toBalancer) =>
        Records.Intent(OperationKind.Switch, The.Release(from, fromBalancer), The.Release(to, toBalancer));

    private static Plan Plan(SnapshotBuilder now) => RollbackDecision.Decide(now, The.Settings, The.Names).ShouldProceed();
}
