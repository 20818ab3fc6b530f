using System.Net;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Machines.Metadata;
using BlueGreen.LocalCloud.Machines.Reconciling;
using BlueGreen.LocalCloud.Machines.View;

namespace BlueGreen.LocalCloud.Tests.Machines;

public sealed class MachineDecisionsTests
{
    private static readonly MachineReport Up = new(1, MachinePhase.Up);

    [Fact]
    public void Starts_the_machine_of_a_new_instance()
    {
        var machine = Wanted();

        Next(machine, MachineReport.New, hasDisk: false).ShouldBe(new MachineStep.Start(machine));
    }

    [Fact]
    public void Starts_it_again_after_a_restart_of_the_cloud() =>
        Next(Wanted(boot: 3), MachineReport.New).ShouldBeOfType<MachineStep.Start>();

    [Fact]
    public void Leaves_a_machine_alone_that_is_as_it_should_be() => Next(Wanted(), Up).ShouldBeOfType<MachineStep.None>();

    [Theory]
    [InlineData(MachinePhase.Starting)]
    [InlineData(MachinePhase.Stopping)]
    [InlineData(MachinePhase.AtItsDisk)]
    public void Waits_for_the_step_that_is_under_way(object phase) =>
        Next(wanted: null, Up with { Phase = (MachinePhase)phase }).ShouldBeOfType<MachineStep.None>();

    [Fact]
    public void Stops_the_machine_of_an_instance_that_stops() => Next(Wanted(isUp: false), Up).ShouldBeOfType<MachineStep.Stop>();

    [Fact]
    public void Reboots_by_a_stop_and_a_start()
    {
        var rebooted = Wanted(boot: 2);

        Next(rebooted, Up).ShouldBeOfType<MachineStep.Stop>();
        Next(rebooted, Up with { Phase = MachinePhase.Down }).ShouldBeOfType<MachineStep.Start>();
    }

    [Fact]
    public void Copies_a_running_disk_where_no_reboot_is_asked_for() =>
        Next(Wanted(), Up, copies: "snap-1").ShouldBe(new MachineStep.Copy("snap-1"));

    [Fact]
    public void Copies_between_the_stop_and_the_start_of_a_reboot()
    {
        var rebooted = Wanted(boot: 2);

        Next(rebooted, Up, copies: "snap-1").ShouldBeOfType<MachineStep.Stop>();
        Next(rebooted, Up with { Phase = MachinePhase.Down }, copies: "snap-1").ShouldBe(new MachineStep.Copy("snap-1"));
        Next(rebooted, Up with { Phase = MachinePhase.Down }).ShouldBeOfType<MachineStep.Start>();
    }

    [Fact]
    public void Copies_what_a_snapshot_waits_for_before_the_disk_goes()
    {
        var gone = Wanted(isUp: false, isGone: true);

        Next(gone, Up, copies: "snap-1").ShouldBeOfType<MachineStep.Stop>();
        Next(gone, Up with { Phase = MachinePhase.Down }, copies: "snap-1").ShouldBe(new MachineStep.Copy("snap-1"));
        Next(gone, Up with { Phase = MachinePhase.Down }).ShouldBeOfType<MachineStep.Delete>();
    }

    [Fact]
    public void Ends_a_machine_whose_instance_nobody_remembers()
    {
        Next(wanted: null, Up).ShouldBeOfType<MachineStep.Stop>();
        Next(wanted: null, MachineReport.New).ShouldBeOfType<MachineStep.Delete>();
        Next(wanted: null, MachineReport.New, hasDisk: false).ShouldBeOfType<MachineStep.None>();
    }

    [Theory]
    [InlineData(MachinePhase.Crashed)]
    [InlineData(MachinePhase.TurnedOff)]
    [InlineData(MachinePhase.Failed)]
    public void Leaves_down_what_ended_by_itself_until_it_is_asked_for_again(object phase)
    {
        var ended = Up with { Phase = (MachinePhase)phase };

        Next(Wanted(), ended).ShouldBeOfType<MachineStep.None>();
        Next(Wanted(boot: 2), ended).ShouldBeOfType<MachineStep.Start>();
    }

    private static MachineStep Next(WantedMachine? wanted, MachineReport report, bool hasDisk = true, params string[] copies) =>
        MachineDecisions.Next(wanted, copies, report, hasDisk);

    private static WantedMachine Wanted(int boot = 1, bool isUp = true, bool isGone = false) =>
        new("i-1", boot, isUp, isGone, ContentId: null)
        {
            PrivateAddress = IPAddress.Parse("10.0.0.4"),
            PublicAddress = null,
            Mac = "02:00:0a:00:00:04",
            HostName = "ip-10-0-0-4.eu-west-1.compute.internal",
            Resolver = IPAddress.Parse("10.0.0.2"),
            AuthorizedKey = null,
            UserData = null,
            Metadata = new InstanceMetadata(
                "i-1",
                new MetadataOptions("required", 1, "enabled", "disabled", "disabled"),
                Role: null,
                new Dictionary<string, string>()
            ),
        };
}
