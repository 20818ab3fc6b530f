namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>A launch template by id and name, and the version as the caller wrote it; null means <c>$Default</c>.</summary>
internal sealed record TemplateReference(string Id, string Name, string? Version);

/// <summary>One alternative of a mixed instances policy.</summary>
internal sealed record TemplateOverride(string? InstanceType, string? WeightedCapacity, TemplateReference? Template, string? ImageId);

/// <summary>How a mixed instances policy spreads capacity; kept and told back, on-demand is what is simulated.</summary>
internal sealed record InstancesDistribution(
    string? OnDemandAllocationStrategy,
    int? OnDemandBaseCapacity,
    int? OnDemandPercentageAboveBaseCapacity,
    string? SpotAllocationStrategy,
    int? SpotInstancePools,
    string? SpotMaxPrice
);

/// <summary>What a group launches from: exactly one of a launch configuration, a template, or a mixed instances policy.</summary>
internal sealed record LaunchSource
{
    public string? ConfigurationName { get; init; }

    /// <summary>The template itself, or that of the mixed instances policy.</summary>
    public TemplateReference? Template { get; init; }

    /// <summary>True when <see cref="Template"/> belongs to a mixed instances policy.</summary>
    public bool IsMixed { get; init; }

    public List<TemplateOverride> Overrides { get; init; } = [];

    public InstancesDistribution? Distribution { get; init; }
}

/// <summary>Percent of the desired capacity; -1 clears.</summary>
internal sealed record MaintenancePolicy(int? MinHealthyPercentage, int? MaxHealthyPercentage);

/// <summary>What a group does where a zone fails; kept and told back, no zone fails here.</summary>
internal sealed record ZoneImpairmentPolicy(bool? ZonalShiftEnabled, string? HealthCheckBehavior);

/// <summary>Which capacity reservations a group uses; kept and told back, there are none here.</summary>
internal sealed record ReservationChoice(string? Preference, List<string> Ids, List<string> ResourceGroupArns);

/// <summary>A tag of a group.</summary>
internal sealed record GroupTag(string Key, string Value, bool PropagateAtLaunch);

/// <summary>A process that the group does not run, and who said so.</summary>
internal sealed record SuspendedProcess(string Process, string Reason);

/// <summary>A topic that is told of launches and terminations; kept and told back, nothing is sent.</summary>
internal sealed record Notification(string TopicArn, string Type);

/// <summary>A load balancer or target group of a group: Adding, Added, InService (one healthy instance), Removing.</summary>
internal sealed class LoadBalancerAttachment
{
    /// <summary>The classic load balancer's name, or the target group's ARN.</summary>
    public required string Id { get; init; }

    public required string State { get; set; }

    /// <summary>When the state moves on by itself.</summary>
    public DateTimeOffset? DueAt { get; set; }
}

/// <summary>How a group waits between failed launches: longer each time, other zones first.</summary>
internal sealed record LaunchBackoff
{
    /// <summary>Failed launches in a row.</summary>
    public int Failures { get; init; }

    /// <summary>No launch before this moment.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Zones that refused since the last success.</summary>
    public List<string> RefusedZones { get; init; } = [];
}
