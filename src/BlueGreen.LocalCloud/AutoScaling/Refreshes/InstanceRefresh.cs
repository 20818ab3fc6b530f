using System.Text.Json.Serialization;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>A rolling replacement of a group's instances.</summary>
internal sealed class InstanceRefresh
{
    public required string Id { get; init; }

    /// <summary>Pending, InProgress, Successful, Failed, Cancelling or Cancelled.</summary>
    public required string Status { get; set; }

    public string? StatusReason { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Instances that were there when it began and still have to go.</summary>
    public List<string> Remaining { get; init; } = [];

    /// <summary>How many there were when it began.</summary>
    public int Total { get; init; }

    /// <summary>Percent of the desired capacity that stays in service; 90 unless set.</summary>
    public int MinHealthyPercentage { get; init; } = 90;

    /// <summary>Seconds that a new instance is given; null means the group's grace period.</summary>
    public int? InstanceWarmup { get; init; }

    public bool SkipMatching { get; init; }

    [JsonIgnore]
    public bool IsActive => Status is "Pending" or "InProgress" or "Cancelling";

    [JsonIgnore]
    public int PercentageComplete => Total == 0 ? 100 : (Total - Remaining.Count) * 100 / Total;
}
