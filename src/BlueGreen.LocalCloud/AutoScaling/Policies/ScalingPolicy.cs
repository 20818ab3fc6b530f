namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>A scaling policy of any type; only the fields of its type are set.</summary>
internal sealed class ScalingPolicy
{
    public const string Simple = "SimpleScaling";
    public const string Step = "StepScaling";
    public const string TargetTracking = "TargetTrackingScaling";
    public const string Predictive = "PredictiveScaling";

    public required string Name { get; init; }

    public required string Arn { get; init; }

    public required string Type { get; set; }

    public string? AdjustmentType { get; set; }

    public int? ScalingAdjustment { get; set; }

    public int? MinAdjustmentStep { get; set; }

    public int? MinAdjustmentMagnitude { get; set; }

    /// <summary>Seconds.</summary>
    public int? Cooldown { get; set; }

    public string? MetricAggregationType { get; set; }

    /// <summary>Seconds.</summary>
    public int? EstimatedInstanceWarmup { get; set; }

    public bool Enabled { get; set; } = true;

    public List<StepAdjustment> Steps { get; set; } = [];

    public TargetTrackingConfiguration? Tracking { get; set; }

    /// <summary>AWS's own alarms of a target tracking policy.</summary>
    public List<PolicyAlarm> Alarms { get; set; } = [];
}

/// <summary>One step: the bounds are relative to the alarm's threshold; null is infinite.</summary>
internal sealed record StepAdjustment(double? LowerBound, double? UpperBound, int Adjustment);

/// <summary>An alarm that a target tracking policy owns.</summary>
internal sealed record PolicyAlarm(string Name, string Arn);

/// <summary>What a target tracking policy keeps at which value.</summary>
internal sealed record TargetTrackingConfiguration
{
    public string? PredefinedMetricType { get; init; }

    public string? ResourceLabel { get; init; }

    public CustomizedMetric? Customized { get; init; }

    public double TargetValue { get; init; }

    public bool DisableScaleIn { get; init; }
}

/// <summary>A metric of the caller's own.</summary>
internal sealed record CustomizedMetric(
    string MetricName,
    string Namespace,
    string Statistic,
    string? Unit,
    List<MetricDimension> Dimensions
);

/// <summary>A name and value that narrow a metric.</summary>
internal sealed record MetricDimension(string Name, string Value);
