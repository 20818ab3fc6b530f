using BlueGreen.Naming;
using BlueGreen.State.Record;
using BlueGreen.Status;
using BlueGreen.Tests.Builders;
using static BlueGreen.Tests.Builders.SnapshotBuilder;

namespace BlueGreen.Tests.Status;

public sealed class StatusReaderTests
{
    [Fact]
    public void Says_which_of_the_six_states_it_is()
    {
        Report(Snapshot()).State.ShouldBe(EnvironmentState.Empty);
        Report(Snapshot().Live("v6")).State.ShouldBe(EnvironmentState.Steady);
        Report(Snapshot().Live("v6").Staging("v7")).State.ShouldBe(EnvironmentState.Staged);
        Report(Snapshot().Live("v7").Staging("v6", wasLive: true)).State.ShouldBe(EnvironmentState.Switched);
        Report(Snapshot().Live("v7").Staging("v6", wasLive: true).HalfMoved()).State.ShouldBe(EnvironmentState.HalfSwitched);
        Report(Snapshot().Live("v6").With(now => now with { Private = null })).State.ShouldBe(EnvironmentState.Inconsistent);
    }

    [Fact]
    public void Tells_both_sides_by_numbers()
    {
        var report = Report(Snapshot().Live("v6", desired: 3).Staging("v7", healthy: 1));

        report.Live.ShouldBe(
            new SideReport("londontamed-com-production-1", "londontamed-com-production-v6", "v6", "ami-00000006", 3, 3, 3)
        );
        report.Staging.ShouldBe(new SideReport("londontamed-com-production-2", "londontamed-com-production-v7", "v7", null, 2, 2, 1));
        report.Findings.ShouldBe(["londontamed-com-production-v7 has 1 of 2 healthy instances (1 out of service)."]);
        report.Lock.ShouldBeNull();
    }

    [Fact]
    public void Tells_who_holds_the_environment_while_he_does()
    {
        var intent = Records.Private(5, Records.Intent(OperationKind.Clean, null, The.Release("v6", 2)));

        Report(Snapshot().Live("v7").Recorded(Records.Public(5, RecordPhase.Held, leaseSeconds: 30), intent))
            .Lock.ShouldBe(new LockReport("the-other-run", "ann", "build-7", "Clean", The.Moment.AddSeconds(30)));
        Report(Snapshot().Live("v7").Recorded(Records.Public(5, RecordPhase.Held, leaseSeconds: -1), intent)).Lock.ShouldBeNull();
    }

    [Fact]
    public void Tells_which_names_the_private_zone_lacks_and_who_adds_them() =>
        Report(Snapshot().Live("v6").WithPrivateRecords(records => records.Take(2)))
            .Findings.ShouldBe([
                "The private zone lacks www-staging.londontamed.com, api-staging.londontamed.com: the next Deploy-Staging or Switch adds them.",
            ]);

    [Fact]
    public void Tells_what_is_missing_with_its_code_and_remedy() =>
        Report(Snapshot().With(now => now with { Private = null }))
            .Findings[0]
            .ShouldBe(
                "BG101 The private hosted zone londontamed.com. does not exist. Run Provision, which makes what is missing, or name the existing one under `names` in the settings."
            );

    private static StatusReport Report(SnapshotBuilder now) =>
        StatusReader.Report(now, The.Settings, The.Names, new Dictionary<GroupName, ImageId> { [The.GroupName("v6")] = The.Image("v6") });
}
