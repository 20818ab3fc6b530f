using System.Text.Json.Serialization;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>One launch, termination or other change of a group's instances, as DescribeScalingActivities tells it.</summary>
internal sealed class ScalingActivity
{
    public required string Id { get; init; }

    public required string Region { get; init; }

    public required string GroupName { get; init; }

    public required string GroupArn { get; init; }

    public required string Description { get; set; }

    public required string Cause { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>One of <see cref="ActivityStatus"/>'s names.</summary>
    public required string Status { get; set; }

    public string? StatusMessage { get; set; }

    /// <summary>Percent.</summary>
    public int Progress { get; set; }

    /// <summary>A JSON text with subnet and zone.</summary>
    public string Details { get; set; } = "{}";

    public bool GroupIsDeleted { get; set; }

    [JsonIgnore]
    public bool IsRunning => EndedAt is null;
}

/// <summary>The statuses of an activity that are simulated.</summary>
internal static class ActivityStatus
{
    public const string PreInService = "PreInService";
    public const string InProgress = "InProgress";
    public const string MidLifecycleAction = "MidLifecycleAction";
    public const string WaitingForDraining = "WaitingForELBConnectionDraining";
    public const string Successful = "Successful";
    public const string Failed = "Failed";
    public const string Cancelled = "Cancelled";
}
