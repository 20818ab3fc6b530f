namespace BlueGreen.LocalCloud.CloudWatch;

/// <summary>Metrics and alarms of all regions.</summary>
internal sealed class CloudWatchState
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(15);

    public List<MetricSeries> Series { get; init; } = [];

    public List<MetricAlarm> Alarms { get; init; } = [];

    /// <summary>Adds values to a metric, a minute's together. What counts requests calls it; a metric that nobody records has no datapoints.</summary>
    /// <param name="metric">Which metric.</param>
    /// <param name="time">When it happened.</param>
    /// <param name="values">What was measured, merged into the minute.</param>
    public void Record(MetricId metric, DateTimeOffset time, Datapoint values)
    {
        var series = Series.Find(s => s.Metric.IsSameAs(metric));
        if (series is null)
        {
            series = new MetricSeries { Metric = metric };
            Series.Add(series);
        }

        var minute = new DateTimeOffset(time.Ticks - (time.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
        series.Minutes[minute] = series.Minutes.TryGetValue(minute, out var before) ? before.With(values) : values;
        foreach (var old in series.Minutes.Keys.TakeWhile(m => m < minute - Kept).ToList())
        {
            _ = series.Minutes.Remove(old);
        }
    }
}
