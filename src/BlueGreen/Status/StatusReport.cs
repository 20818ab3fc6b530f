namespace BlueGreen.Status;

/// <summary>What is live, what is on staging, and who holds the environment. Written as <c>Status.json</c>.</summary>
public sealed record StatusReport
{
    /// <value>The version of this form; 1.</value>
    public int SchemaVersion { get; init; } = 1;

    /// <value>The domain.</value>
    public required string Domain { get; init; }

    /// <value>The environment's name.</value>
    public required string Environment { get; init; }

    /// <value>The account; null when it was not asked for.</value>
    public required string? Account { get; init; }

    /// <value>The region; null when the SDK chose it.</value>
    public required string? Region { get; init; }

    /// <value>The strategy of the settings.</value>
    public required string Strategy { get; init; }

    /// <value>What the environment comes to.</value>
    public required EnvironmentState State { get; init; }

    /// <value>The side that the public live names point at; null where there is none.</value>
    public required SideReport? Live { get; init; }

    /// <value>The other side; null where there is none.</value>
    public required SideReport? Staging { get; init; }

    /// <value>The run that holds the environment; null where none does.</value>
    public required LockReport? Lock { get; init; }

    /// <value>Where the names point, the live names of the public zone first.</value>
    public IReadOnlyList<NameReport> Names { get; init; } = [];

    /// <value>The last time that the live names moved; null where they never did.</value>
    public MoveReport? LastSwitch { get; init; }

    /// <value>When this was read, on Route 53's clock.</value>
    public DateTimeOffset ReadAt { get; init; }

    /// <value>Sentences about what is not as it should be; empty where all is.</value>
    public required IReadOnlyList<string> Findings { get; init; }
}

/// <summary>What an environment comes to.</summary>
public enum EnvironmentState
{
    /// <summary>No version is on either side.</summary>
    Empty,

    /// <summary>A version is live and staging is clean.</summary>
    Steady,

    /// <summary>A version that was never live is on staging.</summary>
    Staged,

    /// <summary>The former live version is on staging: the way back.</summary>
    Switched,

    /// <summary>A move of the live names was begun and not ended.</summary>
    HalfSwitched,

    /// <summary>Something is missing, or contradicts itself.</summary>
    Inconsistent,
}

/// <summary>One side.</summary>
/// <param name="LoadBalancer">The load balancer's name.</param>
/// <param name="Group">The group behind it; null where there is none.</param>
/// <param name="Version">The version that it runs.</param>
/// <param name="Image">The image that it runs.</param>
/// <param name="Desired">How many instances it wants.</param>
/// <param name="InService">How many Auto Scaling counts as in service.</param>
/// <param name="Healthy">How many are in service in the load balancer too.</param>
public sealed record SideReport(string LoadBalancer, string? Group, string? Version, string? Image, int Desired, int InService, int Healthy)
{
    /// <value>What kind of load balancer it is.</value>
    public string Kind { get; init; } = string.Empty;

    /// <value>The group's minimum, with what a pin changed already in it.</value>
    public int Minimum { get; init; }

    /// <value>The group's maximum.</value>
    public int Maximum { get; init; }

    /// <value>Whether a switch holds the minimum up, so that the way back stays open.</value>
    public bool Pinned { get; init; }

    /// <value>When the group was made; null where there is none.</value>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <value>When it was made live last; null where it never was.</value>
    public DateTimeOffset? LiveAt { get; init; }

    /// <value>The group's instances, one by one.</value>
    public IReadOnlyList<InstanceReport> Instances { get; init; } = [];
}

/// <summary>One instance, as its group and its load balancer see it.</summary>
/// <param name="Id">The instance.</param>
/// <param name="Lifecycle">Auto Scaling's lifecycle state, for example <c>InService</c>.</param>
/// <param name="State">What it comes to.</param>
/// <param name="Reason">The load balancer's own words; empty when in service.</param>
public sealed record InstanceReport(string Id, string Lifecycle, InstanceState State, string Reason);

/// <summary>What an instance comes to.</summary>
public enum InstanceState
{
    /// <summary>In service in the group AND in the load balancer: it gets requests.</summary>
    Healthy,

    /// <summary>Being launched, or not yet known to the load balancer.</summary>
    Starting,

    /// <summary>The load balancer or the group finds it unfit.</summary>
    Unhealthy,

    /// <summary>It finishes the requests it has, or is being terminated.</summary>
    Leaving,
}

/// <summary>Where one name points.</summary>
/// <param name="Zone"><c>public</c> or <c>private</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="Types">The types of its records; empty where it has none.</param>
/// <param name="LoadBalancer">The load balancer of this environment that it points at; null where it points at none of them.</param>
/// <param name="Expected">The load balancer that it should point at; null while no side is live.</param>
public sealed record NameReport(string Zone, string Name, IReadOnlyList<string> Types, string? LoadBalancer, string? Expected);

/// <summary>A move of the live names.</summary>
/// <param name="From">What was live before.</param>
/// <param name="To">What was live after.</param>
/// <param name="At">When, on Route 53's clock.</param>
public sealed record MoveReport(string From, string To, DateTimeOffset At);

/// <summary>Who holds the environment.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="Who">The user or build.</param>
/// <param name="Where">The machine.</param>
/// <param name="Operation">What it does.</param>
/// <param name="Until">When its lease ends.</param>
public sealed record LockReport(string Run, string? Who, string? Where, string? Operation, DateTimeOffset Until);
