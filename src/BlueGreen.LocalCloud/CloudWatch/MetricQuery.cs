using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.CloudWatch;

/// <summary>A metric, over a time, by the period.</summary>
internal sealed record MetricQuery(MetricId Metric, DateTimeOffset Start, DateTimeOffset End, TimeSpan Period)
{
    private const int MostDatapoints = 1440;

    private static readonly int[] ShortPeriods = [1, 5, 10, 20, 30];

    public static MetricQuery Read(Call call, MetricId metric, int period, DateTimeOffset start, DateTimeOffset end)
    {
        if (period < 1 || (period % 60 != 0 && !ShortPeriods.Contains(period)))
        {
            throw CloudWatchCall.InvalidValue("The parameter Period must be 1, 5, 10, 20, 30 or a multiple of 60.");
        }

        return start < end
            ? new MetricQuery(metric, start, end, TimeSpan.FromSeconds(period))
            : throw CloudWatchCall.InvalidValue(
                start == end
                    ? "The parameter StartTime must not equal parameter EndTime."
                    : "The parameter StartTime must be less than the parameter EndTime."
            );
    }

    /// <summary>The datapoints there are, oldest first; a period without measurements has none.</summary>
    public IReadOnlyList<(DateTimeOffset Time, Datapoint Value)> Run(CloudWatchState state)
    {
        // A period begins at a whole minute at least, as AWS rounds it.
        var origin = Start.Ticks - (Start.Ticks % Math.Min(Period.Ticks, TimeSpan.TicksPerHour));
        var series = state.Series.Find(s => s.Metric.IsSameAs(Metric));
        return series is null
            ? []
            :
            [
                .. series
                    .Minutes.Where(m => m.Key.Ticks >= origin && m.Key < End)
                    .GroupBy(m => (m.Key.Ticks - origin) / Period.Ticks)
                    .Select(g =>
                        (
                            new DateTimeOffset(origin + (g.Key * Period.Ticks), TimeSpan.Zero),
                            g.Select(m => m.Value).Aggregate((a, b) => a.With(b))
                        )
                    ),
            ];
    }

    /// <summary>Refuses a question with too many answers, as GetMetricStatistics does.</summary>
    public MetricQuery WithinLimit() =>
        (End - Start) / Period <= MostDatapoints
            ? this
            : throw CloudWatchCall.InvalidCombination(
                $"You have requested up to {Math.Ceiling((End - Start) / Period):0} datapoints, which exceeds the limit of {MostDatapoints}. You may reduce the datapoints requested by increasing Period, or decreasing the time range."
            );
}
