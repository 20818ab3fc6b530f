using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.Machines.Support;
using BlueGreen.LocalCloud.Tests.Ec2;

namespace BlueGreen.LocalCloud.Tests.Machines;

/// <summary>A state that was made without machines, and is started with them.</summary>
public sealed class SimulatedPastTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("local-cloud-").FullName;

    [Fact]
    public async Task Instances_without_disks_stay_simulated_and_it_is_told_why()
    {
        await LaunchAsync();

        var obstacle = SimulatedPast.Find(_directory);

        obstacle.ShouldNotBeNull().Reason.ShouldBe($"The instances in {_directory} (1) were simulated, and have no disks.");
        obstacle.Remedy.ShouldContain("remove that directory");
    }

    [Fact]
    public async Task Instances_with_disks_come_back_as_machines()
    {
        var id = await LaunchAsync();

        _ = Directory.CreateDirectory(Path.Combine(_directory, "machines", "instances", id));

        SimulatedPast.Find(_directory).ShouldBeNull();
    }

    [Fact]
    public void Nothing_stands_in_the_way_of_a_beginning()
    {
        SimulatedPast.Find(_directory).ShouldBeNull();
        SimulatedPast.Find(dataDirectory: null).ShouldBeNull();
        Directory.EnumerateFileSystemEntries(_directory).ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private async Task<string> LaunchAsync()
    {
        await using var cloud = Ec2Cloud.With(new LocalCloudOptions { Timing = TimingKind.Instant, DataDirectory = _directory });
        return (await cloud.LaunchAsync()).InstanceId;
    }
}
