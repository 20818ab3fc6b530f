namespace BlueGreen.LocalCloud.CloudWatch;

/// <summary>An alarm on one metric.</summary>
internal sealed class MetricAlarm
{
    public required string Region { get; init; }
    public required string Name { get; init; }
    public required string Arn { get; init; }
    public string? Description { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public bool ActionsEnabled { get; set; } = true;
    public List<string> OkActions { get; init; } = [];
    public List<string> AlarmActions { get; init; } = [];
    public List<string> InsufficientDataActions { get; init; } = [];
    public string State { get; set; } = "INSUFFICIENT_DATA";
    public string StateReason { get; set; } = "Unchecked: Initial alarm creation";
    public string? StateReasonData { get; set; }
    public required DateTimeOffset StateUpdatedAt { get; set; }
    public required MetricId Metric { get; init; }
    public string? Statistic { get; init; }
    public string? ExtendedStatistic { get; init; }

    /// <summary>Seconds.</summary>
    public required int Period { get; init; }
    public string? Unit { get; init; }
    public required int EvaluationPeriods { get; init; }
    public int? DatapointsToAlarm { get; init; }
    public required double Threshold { get; init; }
    public required string ComparisonOperator { get; init; }
    public string? TreatMissingData { get; init; }
    public SortedDictionary<string, string> Tags { get; init; } = [];
}
