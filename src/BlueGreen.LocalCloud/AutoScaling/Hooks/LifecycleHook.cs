using System.Text.Json.Serialization;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>A hook that holds launching or terminating instances until somebody completes the action.</summary>
internal sealed record LifecycleHook
{
    public const string Launching = "autoscaling:EC2_INSTANCE_LAUNCHING";

    public const string Terminating = "autoscaling:EC2_INSTANCE_TERMINATING";

    public required string Name { get; init; }

    public required string Transition { get; init; }

    public string? NotificationTargetArn { get; init; }

    public string? RoleArn { get; init; }

    public string? NotificationMetadata { get; init; }

    /// <summary>Seconds, 30-7200; 3600 unless set.</summary>
    public int HeartbeatTimeout { get; init; } = 3600;

    /// <summary>CONTINUE or ABANDON; ABANDON unless set.</summary>
    public string DefaultResult { get; init; } = "ABANDON";

    /// <summary>Seconds: 100 heartbeats, at most 48 hours.</summary>
    [JsonIgnore]
    public int GlobalTimeout => Math.Min(HeartbeatTimeout * 100, 172_800);
}
