namespace BlueGreen.LocalCloud.Clock;

/// <summary>How long things take. Every constant of the simulation is here.</summary>
internal sealed record Timing
{
    /// <summary>Nothing takes simulated time: what is begun is done when the next call looks.</summary>
    public static Timing Instant { get; } = new() { Name = "instant" };

    /// <summary>As long as AWS commonly takes.</summary>
    public static Timing Realistic { get; } =
        new()
        {
            Name = "realistic",
            TakesTime = true,
            InstancePending = TimeSpan.FromSeconds(8),
            BootToHealthy = TimeSpan.FromSeconds(25),
            InstanceShuttingDown = TimeSpan.FromSeconds(15),
            InstanceStopping = TimeSpan.FromSeconds(15),
            TerminatedInstanceShown = TimeSpan.FromHours(1),
            ImageCreation = TimeSpan.FromSeconds(60),
            SnapshotCreation = TimeSpan.FromSeconds(45),
            InstanceProfileUsable = TimeSpan.FromSeconds(12),
            InSyncAtLeast = TimeSpan.FromSeconds(20),
            InSyncAtMost = TimeSpan.FromSeconds(40),
            LoadBalancerProvisioning = TimeSpan.FromSeconds(90),
            GroupActivityGap = TimeSpan.FromSeconds(5),
            LaunchRetry = TimeSpan.FromSeconds(20),
            GroupDeletion = TimeSpan.FromSeconds(10),
        };

    public required string Name { get; init; }

    /// <summary>False: configured intervals (health checks, draining, cooldowns, grace periods) take no time either.</summary>
    public bool TakesTime { get; init; }

    /// <summary>From RunInstances to <c>running</c>.</summary>
    public TimeSpan InstancePending { get; init; }

    /// <summary>From RunInstances until the application on a healthy image answers its health check.</summary>
    public TimeSpan BootToHealthy { get; init; }

    /// <summary>From TerminateInstances to <c>terminated</c>.</summary>
    public TimeSpan InstanceShuttingDown { get; init; }

    /// <summary>From StopInstances to <c>stopped</c>.</summary>
    public TimeSpan InstanceStopping { get; init; }

    /// <summary>How long a terminated instance is still described; never forgotten at the settle that ended it.</summary>
    public TimeSpan TerminatedInstanceShown { get; init; } = TimeSpan.FromHours(1);

    /// <summary>From CreateImage to <c>available</c>.</summary>
    public TimeSpan ImageCreation { get; init; }

    /// <summary>From CreateSnapshot to <c>completed</c>.</summary>
    public TimeSpan SnapshotCreation { get; init; }

    /// <summary>How old an instance profile must be before a launch may use it.</summary>
    public TimeSpan InstanceProfileUsable { get; init; }

    /// <summary>From a Route 53 change to INSYNC: drawn from the seed between this and <see cref="InSyncAtMost"/>.</summary>
    public TimeSpan InSyncAtLeast { get; init; }

    public TimeSpan InSyncAtMost { get; init; }

    /// <summary>From CreateLoadBalancer to <c>active</c> (second generation).</summary>
    public TimeSpan LoadBalancerProvisioning { get; init; }

    /// <summary>Between two looks of a group at what it wants and has.</summary>
    public TimeSpan GroupActivityGap { get; init; }

    /// <summary>From a failed launch to the next attempt, doubled with every failure in a row. Never zero: an attempt that cannot succeed
    /// would be repeated for ever at one moment.</summary>
    public TimeSpan LaunchRetry { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a group leaves an instance in service, at least, before it acts on a load balancer's bad verdict. Never zero, for
    /// the same reason.</summary>
    public TimeSpan UnhealthyNoticed { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>From the end of a deleted group's last activity until its name is free.</summary>
    public TimeSpan GroupDeletion { get; init; }

    /// <summary>A configured interval as this timing honours it.</summary>
    public TimeSpan Honour(TimeSpan configured) => TakesTime ? configured : TimeSpan.Zero;
}
