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

        Facts(report.Live).ShouldBe(("londontamed-com-production-1", "londontamed-com-production-v6", "v6", "ami-00000006", 3, 3, 3));
        Facts(report.Staging).ShouldBe(("londontamed-com-production-2", "londontamed-com-production-v7", "v7", null, 2, 2, 1));
        report.Findings.ShouldBe(["londontamed-com-production-v7 has 1 of 2 healthy instances (1 out of service)."]);
        report.Lock.ShouldBeNull();
    }

    [Fact]
    public void Tells_every_instance_with_what_it_comes_to() =>
        Report(Snapshot().Live("v6").Staging("v7", healthy: 1))
            .Staging!.Instances.Select(instance => instance.State)
            .ShouldBe([InstanceState.Healthy, InstanceState.Unhealthy], ignoreOrder: true);

    [Fact]
    public void Tells_where_every_name_points_and_where_it_should()
    {
        var names = Report(Snapshot().Live("v6").WithPrivateRecords(records => records.Take(2))).Names;

        names
            .Where(name => name.Zone == "public")
            .ShouldAllBe(name => name.LoadBalancer == "londontamed-com-production-1" && name.LoadBalancer == name.Expected);
        var missing = names.Single(name => name.Name == "www-staging.londontamed.com");
        missing.Types.ShouldBeEmpty();
        missing.LoadBalancer.ShouldBeNull();
        missing.Expected.ShouldBe("londontamed-com-production-2");
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

    private static (string, string?, string?, string?, int, int, int)? Facts(SideReport? side) =>
        side is null ? null : (side.LoadBalancer, side.Group, side.Version, side.Image, side.Desired, side.InService, side.Healthy);

    private static StatusReport Report(SnapshotBuilder now) =>
        StatusReader.Report(now, The.Settings, The.Names, new Dictionary<GroupName, ImageId> { [The.GroupName("v6")] = The.Image("v6") });
}
