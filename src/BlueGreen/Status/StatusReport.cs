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
public sealed record SideReport(
    string LoadBalancer,
    string? Group,
    string? Version,
    string? Image,
    int Desired,
    int InService,
    int Healthy
);

/// <summary>Who holds the environment.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="Who">The user or build.</param>
/// <param name="Where">The machine.</param>
/// <param name="Operation">What it does.</param>
/// <param name="Until">When its lease ends.</param>
public sealed record LockReport(string Run, string? Who, string? Where, string? Operation, DateTimeOffset Until);
