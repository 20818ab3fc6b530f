namespace BlueGreen.LocalCloud.CloudWatch;

/// <summary>The name of a metric, e.g. <c>AWS/ELB RequestCount LoadBalancerName=site-1</c>.</summary>
/// <param name="Dimensions">Name to value; their order does not matter.</param>
internal sealed record MetricId(
    string Region,
    string Namespace,
    string Name,
    SortedDictionary<string, string> Dimensions,
    string Unit = "None"
)
{
    /// <summary>True for the same metric, whatever the unit.</summary>
    public bool IsSameAs(MetricId other) =>
        Region == other.Region && Namespace == other.Namespace && Name == other.Name && Dimensions.SequenceEqual(other.Dimensions);
}

/// <summary>What was measured of one metric, by the minute.</summary>
internal sealed class MetricSeries
{
    public required MetricId Metric { get; init; }

    public SortedDictionary<DateTimeOffset, Datapoint> Minutes { get; init; } = [];
}

/// <summary>Several measurements in one.</summary>
internal sealed record Datapoint(double SampleCount, double Sum, double Minimum, double Maximum)
{
    /// <summary>One measurement.</summary>
    public static Datapoint Of(double value) => new(1, value, value, value);

    public Datapoint With(Datapoint other) =>
        new(SampleCount + other.SampleCount, Sum + other.Sum, Math.Min(Minimum, other.Minimum), Math.Max(Maximum, other.Maximum));

    /// <summary>A statistic by its name; null where the name is none.</summary>
    public double? Statistic(string name) =>
        name switch
        {
            "SampleCount" => SampleCount,
            "Sum" => Sum,
            "Average" => Sum / SampleCount,
            "Minimum" => Minimum,
            "Maximum" => Maximum,
            _ => null,
        };
}
