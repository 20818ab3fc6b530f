using BlueGreen.Configuration;
using BlueGreen.Planning;
using BlueGreen.State;
using BlueGreen.State.Record;
using BlueGreen.Switch;
using BlueGreen.Tests.Builders;
using static BlueGreen.Tests.Builders.SnapshotBuilder;

namespace BlueGreen.Tests.Switch;

/// <summary>A switch that died after its live batch, found in each state that it, or somebody since, may have left.</summary>
public sealed class FinishSwitchTests
{
    [Fact]
    public void Marks_what_was_live_where_no_run_had_come_as_far() =>
        Marked(Half(The.Release("v6", 2)).Staging("v6", with: NeverMarked)).ShouldBe([The.GroupName("v6"), The.GroupName("v7")]);

    [Fact]
    public void Does_not_take_for_the_former_version_what_somebody_has_put_in_its_place_since() =>
        Marked(Half(The.Release("v6", 2)).Staging("v8", with: NeverMarked)).ShouldBe([The.GroupName("v7")]);

    [Fact]
    public void Notes_the_move_and_waits_even_where_the_new_live_group_is_gone_meanwhile() =>
        Plan(
                Snapshot()
                    .Staging("v6", wasLive: true)
                    .HalfMoved()
                    .Recorded(
                        Records.Public(5, RecordPhase.Switching),
                        Records.Private(5, Records.Intent(OperationKind.Switch, The.Release("v6", 2), The.Release(null, 1)))
                    )
            )
            .ShouldRead(
                """
                Finish the switch of londontamed.com to nothing on londontamed-com-production-1.
                  1. private zone ZPRIVATE: www, api -> londontamed-com-production-1, www-staging, api-staging -> londontamed-com-production-2
                  2. wait until Route 53 is in sync
                  3. keep londontamed-com-production-v6 as the way back: pinned, alarm and schedule actions suspended
                """
            );

    [Fact]
    public void Watches_with_the_requests_and_alarms_that_the_settings_name()
    {
        var settings = The.Settings with
        {
            Switch = new SwitchSettings
            {
                BakeTime = TimeSpan.FromMinutes(2),
                Alarms = ["5xx", "latency"],
                Probe = new ProbeSettings
                {
                    Path = "/health",
                    Status = 204,
                    SuccessRate = 99,
                    Requests = 7,
                },
            },
        };

        var watch = SwitchDecision
            .Decide(Snapshot().Live("v6").Staging("v7"), settings, The.Names, new SwitchOptions())
            .ShouldProceed()
            .Steps.OfType<WatchNewLive>()
            .Single();

        watch
            .ToString()
            .ShouldBe(
                "watch londontamed-com-production-v7 for 120 s (at least 2 healthy, 99% of requests for /health answered 204, no alarm of 5xx, latency), and switch back if it fails"
            );
        watch.Probe.ShouldBe(new SiteProbe(The.BalancerDns(2), "/health", 204, 7, 99));
    }

    [Fact]
    public void Says_whether_a_plan_moves_the_live_names()
    {
        Plan(Snapshot().Live("v6").Staging("v7")).MovesLiveNames.ShouldBeTrue();
        Plan(Snapshot().Live("v6").Staging("v7").WithPrivateRecords(_ => []), "v6").MovesLiveNames.ShouldBeFalse();
    }

    private static SnapshotBuilder Half(ReleaseName from) =>
        Snapshot()
            .Live("v7", with: NeverMarked)
            .HalfMoved()
            .Recorded(
                Records.Public(5, RecordPhase.Switching),
                Records.Private(5, Records.Intent(OperationKind.Switch, from, The.Release("v7", 1)))
            );

    private static Group NeverMarked(Group group) => group with { LiveAt = null };

    private static IEnumerable<BlueGreen.Naming.GroupName> Marked(SnapshotBuilder now) =>
        Plan(now).Steps.OfType<MarkLive>().Select(mark => mark.Group);

    private static Plan Plan(SnapshotBuilder now, string? to = null) =>
        SwitchDecision.Decide(now, The.Settings, The.Names, new SwitchOptions { To = to }).ShouldProceed();
}
