using BlueGreen.Planning;
using BlueGreen.State.Record;
using BlueGreen.Switch;
using BlueGreen.Tests.Builders;
using static BlueGreen.Tests.Builders.SnapshotBuilder;

namespace BlueGreen.Tests.Switch;

public sealed class SwitchPlanTests
{
    [Fact]
    public void Makes_the_staging_side_live() =>
        Plan(Snapshot().Live("v6", desired: 3).Staging("v7", of: 3))
            .ShouldRead(
                """
                Switch the live names of londontamed.com from v6 to v7.
                  1. pin londontamed-com-production-v6 at 3, londontamed-com-production-v7 at 3
                  2. public zone ZPUBLIC: www, api -> londontamed-com-production-2 (v7)
                  3. private zone ZPRIVATE: www, api -> londontamed-com-production-2, www-staging, api-staging -> londontamed-com-production-1
                  4. mark londontamed-com-production-v7 as live now
                  5. wait until Route 53 is in sync
                  6. watch londontamed-com-production-v7 for 300 s (at least 3 healthy), and switch back if it fails
                  7. unpin londontamed-com-production-v7
                  8. keep londontamed-com-production-v6 as the way back: pinned, alarm and schedule actions suspended
                """
            );

    [Fact]
    public void Makes_the_first_version_live_where_nothing_was_and_does_not_watch_without_a_bake_time() =>
        SwitchDecision
            .Decide(
                Snapshot().Staging("v1"),
                The.Settings with
                {
                    Switch = new() { BakeTime = TimeSpan.Zero },
                },
                The.Names,
                new SwitchOptions { To = "v1" }
            )
            .ShouldProceed()
            .ShouldRead(
                """
                Switch the live names of londontamed.com from nothing on londontamed-com-production-1 to v1.
                  1. public zone ZPUBLIC: www, api -> londontamed-com-production-2 (v1)
                  2. private zone ZPRIVATE: www, api -> londontamed-com-production-2, www-staging, api-staging -> londontamed-com-production-1
                  3. mark londontamed-com-production-v1 as live now
                  4. wait until Route 53 is in sync
                  5. unpin londontamed-com-production-v1
                """
            );

    [Fact]
    public void Says_that_there_is_no_way_back_to_a_group_that_is_being_deleted_and_does_not_pin_it()
    {
        var plan = Plan(Snapshot().Live("v6", desired: 3, with: group => group with { Deleting = true }).Staging("v7", of: 3));

        plan.Steps.OfType<PinScaling>().ShouldHaveSingleItem().Groups.ShouldHaveSingleItem().Name.ShouldBe(The.GroupName("v7"));
        plan.Notes.ShouldBe(["londontamed-com-production-v6 is being deleted: should v7 fail, there is no way back"]);
    }

    [Fact]
    public void Says_that_nothing_switches_back_to_a_group_that_fails()
    {
        Plan(Snapshot().Live("v6", healthy: 1).Staging("v7"))
            .Notes.ShouldBe(["londontamed-com-production-v6 has 1 of 2 healthy instances: should v7 fail, nothing switches back to it"]);
        Plan(Snapshot().Live("v6").Staging("v7")).Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Marks_a_live_group_of_another_making_which_is_replaced() =>
        Plan(Snapshot().Live("v6", with: group => group with { LiveAt = null }).Staging("v7"))
            .Steps.OfType<MarkLive>()
            .ShouldBe([
                new MarkLive(The.GroupName("v6"), The.Image("v6")) { Former = true },
                new MarkLive(The.GroupName("v7"), The.Image("v7")),
            ]);

    [Theory]
    [InlineData("v7")]
    [InlineData(null)]
    public void Finishes_a_switch_that_died_after_the_public_batch(string? to) =>
        Plan(DiedAfterThePublicBatch, to)
            .ShouldRead(
                """
                Finish the switch of londontamed.com to v7.
                  1. private zone ZPRIVATE: www, api -> londontamed-com-production-1, www-staging, api-staging -> londontamed-com-production-2
                  2. mark londontamed-com-production-v7 as live now
                  3. wait until Route 53 is in sync
                  4. watch londontamed-com-production-v7 for 300 s (at least 2 healthy), and switch back if it fails
                  5. unpin londontamed-com-production-v7
                  6. keep londontamed-com-production-v6 as the way back: pinned, alarm and schedule actions suspended
                """
            );

    [Fact]
    public void Notes_the_move_even_where_every_name_points_right_already()
    {
        var plan = Plan(
            Snapshot().Live("v7", with: group => group with { LiveAt = null }).Staging("v6", wasLive: true).Recorded(Switching, Intended)
        );

        plan.Steps[0].ToString().ShouldBe("private zone ZPRIVATE: note the move; every name points where it shall");
        plan.Steps[0].ShouldBeOfType<SwapAliases>().Noted.ShouldBe(new LastMove(The.Release("v6", 2), The.Release("v7", 1)));
    }

    [Fact]
    public void Undoes_a_half_done_switch_where_the_former_version_is_named() =>
        Plan(DiedAfterThePublicBatch, "v6")
            .Steps.OfType<SwapAliases>()
            .Select(swap => swap.ToString())
            .ShouldBe([
                "public zone ZPUBLIC: www, api -> londontamed-com-production-2 (v6)",
                "private zone ZPRIVATE: note the move; every name points where it shall",
            ]);

    [Fact]
    public void Goes_on_with_a_switch_that_died_before_its_live_batch() =>
        Plan(
            Snapshot()
                .Live("v6")
                .Staging("v7")
                .Recorded(
                    Records.Public(5, RecordPhase.Held),
                    Records.Private(5, Records.Intent(OperationKind.Switch, The.Release("v6", 1), The.Release("v7", 2)))
                )
        )
            .Summary.ShouldBe("Switch the live names of londontamed.com from v6 to v7.");

    [Fact]
    public void Does_nothing_where_that_version_is_live()
    {
        var plan = Plan(Snapshot().Live("v7").Staging("v6", wasLive: true, with: group => group.PinnedAt(2)), "v7");

        plan.ShouldRead("v7 is live already.");
        plan.IsEmpty.ShouldBeTrue();
        plan.From.ShouldBeNull();
    }

    [Fact]
    public void Takes_a_group_for_the_version_where_both_sides_hold_the_same() =>
        Plan(
            Snapshot().Live("v6").Staging("v7", with: group => group with { Version = The.Version("v6") }),
            "londontamed-com-production-v7"
        )
            .To!.Group.ShouldBe("londontamed-com-production-v7");

    [Fact]
    public void Adds_the_names_that_the_private_zone_lacks_and_unpins_live_which_a_dead_run_left_pinned_though_nothing_moves() =>
        Plan(
                Snapshot()
                    .Live("v6", desired: 3, with: group => group.PinnedAt(3))
                    .Staging("v7", with: group => group.PinnedAt(2))
                    .WithPrivateRecords(_ => []),
                "v6"
            )
            .ShouldRead(
                """
                v6 is live already; what does not agree with that is put right.
                  1. private zone ZPRIVATE: www, api -> londontamed-com-production-1, www-staging, api-staging -> londontamed-com-production-2
                  2. unpin londontamed-com-production-v6
                """
            );

    [Fact]
    public void Is_not_taken_for_an_unfinished_switch_where_a_run_that_only_puts_right_says_what_it_is_about()
    {
        var now = Snapshot().Live("v6").Staging("v7").WithPrivateRecords(_ => []);
        var plan = Plan(now, "v6");

        var under = Plan(
            now.Recorded(
                Records.Public(5, RecordPhase.Held, leaseSeconds: 60),
                Records.Private(5, new(OperationKind.Switch, "me", "here", plan.From, plan.To))
            ),
            "v6"
        );

        under.ToString().ShouldBe(plan.ToString());
        under.Steps.ShouldNotContain(step => step is KeepTheWayBack);
    }

    private static PublicRecord Switching => Records.Public(5, RecordPhase.Switching);

    private static PrivateRecord Intended =>
        Records.Private(5, Records.Intent(OperationKind.Switch, The.Release("v6", 2), The.Release("v7", 1)));

    private static SnapshotBuilder DiedAfterThePublicBatch =>
        Snapshot()
            .Live("v7", desired: 3, with: group => group with { LiveAt = null })
            .Staging("v6", of: 3, wasLive: true)
            .HalfMoved()
            .Recorded(Switching, Intended);

    private static Plan Plan(SnapshotBuilder now, string? to = null) =>
        SwitchDecision.Decide(now, The.Settings, The.Names, new SwitchOptions { To = to }).ShouldProceed();
}
