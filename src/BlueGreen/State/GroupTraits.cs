namespace BlueGreen.State;

/// <summary>What a group is like beyond its size and its version: a successor takes all of it over.</summary>
public sealed record GroupTraits
{
    /// <value>The subnets, by id.</value>
    public IReadOnlyList<string> Subnets { get; init; } = [];

    /// <value><c>EC2</c> or <c>ELB</c>; through the API it is <c>EC2</c> unless set.</value>
    public string HealthCheckType { get; init; } = "EC2";

    /// <value>Seconds before a new instance's health counts; through the API 0 unless set.</value>
    public int HealthCheckGracePeriod { get; init; }

    /// <value>Seconds between simple scaling activities.</value>
    public int? DefaultCooldown { get; init; }

    /// <value>Seconds until a new instance's metrics count; null when not set.</value>
    public int? DefaultInstanceWarmup { get; init; }

    /// <value>Which instance goes first when the group scales in.</value>
    public IReadOnlyList<string> TerminationPolicies { get; init; } = [];

    /// <value>Whether new instances are protected from scale-in.</value>
    public bool NewInstancesProtected { get; init; }

    /// <value>Seconds after which an instance is replaced; null for never.</value>
    public int? MaxInstanceLifetime { get; init; }

    /// <value>Group metrics that are collected.</value>
    public IReadOnlyList<string> EnabledMetrics { get; init; } = [];

    /// <value>The group's own tags, without those of this tool and of AWS.</value>
    public IReadOnlyList<GroupTag> Tags { get; init; } = [];

    /// <value>Things set on the group that a successor will not get, in words.</value>
    public IReadOnlyList<string> NotTakenOver { get; init; } = [];
}

/// <summary>A tag on a group.</summary>
/// <param name="Key">The tag's key.</param>
/// <param name="Value">The tag's value.</param>
/// <param name="PropagateAtLaunch">Whether new instances get it too.</param>
public sealed record GroupTag(string Key, string Value, bool PropagateAtLaunch);
