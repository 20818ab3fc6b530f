using BlueGreen.LocalCloud.Ec2;

namespace BlueGreen.LocalCloud.Host;

/// <summary>How a cloud is run.</summary>
internal sealed record LocalCloudOptions
{
    /// <summary>The TCP port on loopback; 0 takes a free one.</summary>
    /// <value>0-65535; default 4566.</value>
    public int Port { get; init; } = 4566;

    /// <summary>The directory in which state lasts; null keeps it in memory.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>Whether things take simulated time.</summary>
    /// <value>Default <see cref="TimingKind.Instant"/>.</value>
    public TimingKind Timing { get; init; } = TimingKind.Instant;

    /// <summary>Simulated seconds in a real one; 0 stands still until advanced.</summary>
    /// <value>0-10000; default 1.</value>
    public double Speed { get; init; } = 1;

    /// <summary>Whether instances are backed by machines.</summary>
    /// <value>Default <see cref="MachinesKind.Auto"/>.</value>
    public MachinesKind Machines { get; init; } = MachinesKind.Auto;

    /// <summary>The port on loopback at which the load balancers answer by their public names; where it is taken, the next
    /// free one of those that are 10 apart.</summary>
    /// <value>0-65535; default 8080. Only with machines.</value>
    public int FrontPort { get; init; } = 8080;

    /// <summary>The same by the names that the VPC sees.</summary>
    /// <value>0-65535; default 8081. Only with machines.</value>
    public int VpcFrontPort { get; init; } = 8081;

    /// <summary>Where the script is written that runs a command inside the cloud's network; null for the data directory's <c>run/enter</c>.</summary>
    public string? EnterFile { get; init; }

    /// <summary>Set in the inner process alone: where it meets the outer one.</summary>
    public string? InsideDirectory { get; init; }

    /// <summary>A unix socket at which the API answers too; null for none.</summary>
    public string? Socket { get; init; }

    /// <summary>What stands behind the API.</summary>
    public DataPlaneFacts DataPlane { get; init; } = DataPlaneFacts.Off("Instances are simulated in this process.");

    /// <summary>A file that allows and denies actions; null allows all.</summary>
    public string? PolicyFile { get; init; }

    /// <summary>What every drawn number follows from: the same seed and calls give the same answers.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>What makes reality follow the state; none where instances are simulated.</summary>
    public IReadOnlyList<IDataPlane> Planes { get; init; } = [];

    /// <summary>What is told under <c>/_local/</c> beside what every cloud tells.</summary>
    public IReadOnlyList<ILocalReport> Reports { get; init; } = [];

    /// <summary>What knows whether applications on instances answer; null simulates them.</summary>
    public IApplicationProbe? Applications { get; init; }

    /// <summary>What tells the simulation of the machines behind instances.</summary>
    public IMachines InstanceMachines { get; init; } = SimulatedMachines.All;

    /// <summary>What drives the clock; a test gives its own.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}

internal enum TimingKind
{
    Instant,
    Realistic,
}

internal enum MachinesKind
{
    Auto,
    Off,
    Required,
}
