using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.CloudWatch;

/// <summary>Metrics: put, list, read.</summary>
internal static class MetricOperations
{
    private const int ListPage = 500;

    private static readonly TimeSpan RecentlyActive = TimeSpan.FromHours(3);

    private static readonly string[] Statistics = ["SampleCount", "Average", "Sum", "Minimum", "Maximum"];

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .Add(new Operation("PutMetricData", Put) { Gaps = "A minute is the finest resolution." })
            .Add("ListMetrics", List)
            .Add(new Operation("GetMetricStatistics", GetStatistics) { Gaps = "No percentiles." })
            .Add(new Operation("GetMetricData", GetData) { Gaps = "No metric math, no percentiles; all datapoints in one page." });

    private static Fields? Put(Call call)
    {
        var name = call.Parameters.Required("Namespace");
        var read = call.Parameters.Structures("MetricData").Select(d => Read(call, name, d)).ToList();
        read.ForEach(r => call.State.CloudWatch.Record(r.Metric, r.Time, r.Value));
        return null;
    }

    private static (MetricId Metric, DateTimeOffset Time, Datapoint Value) Read(Call call, string name, Parameters datum)
    {
        var metric = new MetricId(
            call.Region,
            name,
            datum.Required("MetricName"),
            CloudWatchCall.Dimensions(datum),
            datum.Text("Unit") ?? "None"
        );
        return (metric, datum.Time("Timestamp") ?? call.Now, Measured(datum));
    }

    /// <summary>One value, several with how often each was met, or a summary of them.</summary>
    private static Datapoint Measured(Parameters datum)
    {
        if (datum.Structure("StatisticValues") is { } statistics)
        {
            return new Datapoint(
                statistics.Number("SampleCount") ?? throw statistics.Missing("SampleCount"),
                statistics.Number("Sum") ?? throw statistics.Missing("Sum"),
                statistics.Number("Minimum") ?? throw statistics.Missing("Minimum"),
                statistics.Number("Maximum") ?? throw statistics.Missing("Maximum")
            );
        }

        var values = datum.Numbers("Values");
        if (values.Count == 0)
        {
            return Datapoint.Of(datum.Number("Value") ?? throw datum.Missing("Value"));
        }

        var counts = datum.Has("Counts") ? datum.Numbers("Counts") : [.. values.Select(_ => 1.0)];
        return counts.Count == values.Count
            ? new Datapoint(counts.Sum(), values.Zip(counts, (value, count) => value * count).Sum(), values.Min(), values.Max())
            : throw datum.Invalid("Counts", $"[{string.Join(", ", counts)}]", "Values and Counts must be of the same size.");
    }

    private static Fields List(Call call)
    {
        var (name, metricName) = (call.Parameters.Text("Namespace"), call.Parameters.Text("MetricName"));
        var filters = call.Parameters.Structures("Dimensions").Select(d => (Name: d.Required("Name"), Value: d.Text("Value"))).ToList();
        var since = call.Parameters.OneOf("RecentlyActive", "PT3H") is null ? DateTimeOffset.MinValue : call.Now - RecentlyActive;
        var metrics = call
            .State.CloudWatch.Series.Where(s => s.Minutes.Keys.LastOrDefault() >= since)
            .Select(s => s.Metric)
            .Where(m => m.Region == call.Region && (name is null || m.Namespace == name) && (metricName is null || m.Name == metricName))
            .Where(m => filters.TrueForAll(f => m.Dimensions.TryGetValue(f.Name, out var value) && (f.Value is null || f.Value == value)));
        var (page, next) = call.Page(metrics, ListPage);
        return new Fields { { "Metrics", Items.Of(page, Write) }, { "NextToken", next } };
    }

    private static Fields Write(MetricId metric) =>
        new()
        {
            { "Namespace", metric.Namespace },
            { "MetricName", metric.Name },
            { "Dimensions", CloudWatchCall.Write(metric.Dimensions) },
        };

    private static Fields GetStatistics(Call call)
    {
        var metric = new MetricId(
            call.Region,
            call.Parameters.Required("Namespace"),
            call.Parameters.Required("MetricName"),
            CloudWatchCall.Dimensions(call.Parameters)
        );
        var statistics = call.Parameters.Texts("Statistics");
        if (statistics.Count == 0)
        {
            throw CloudWatchCall.InvalidCombination("At least one of the parameters Statistics, ExtendedStatistics must be specified.");
        }

        if (statistics.FirstOrDefault(s => !Statistics.Contains(s)) is { } unknown)
        {
            throw call.Parameters.Invalid("Statistics", unknown, $"Must be one of [{string.Join(", ", Statistics)}].");
        }

        var (period, start, end) = Span(call);
        var points = MetricQuery.Read(call, metric, period, start, end).WithinLimit().Run(call.State.CloudWatch);
        var unit = call.State.CloudWatch.Series.Find(s => s.Metric.IsSameAs(metric))?.Metric.Unit;
        return new Fields { { "Label", metric.Name }, { "Datapoints", Items.Of(points, p => Write(p.Time, p.Value, statistics, unit)) } };
    }

    private static (int Period, DateTimeOffset Start, DateTimeOffset End) Span(Call call) =>
        (
            call.Parameters.Integer("Period") ?? throw call.Parameters.Missing("Period"),
            call.Parameters.Time("StartTime") ?? throw call.Parameters.Missing("StartTime"),
            call.Parameters.Time("EndTime") ?? throw call.Parameters.Missing("EndTime")
        );

    private static Fields Write(DateTimeOffset time, Datapoint point, IReadOnlyList<string> statistics, string? unit)
    {
        var fields = new Fields { { "Timestamp", time } };
        foreach (var statistic in Statistics.Where(statistics.Contains))
        {
            fields.Add(statistic, point.Statistic(statistic));
        }

        fields.Add("Unit", unit);
        return fields;
    }

    private static Fields GetData(Call call)
    {
        var start = call.Parameters.Time("StartTime") ?? throw call.Parameters.Missing("StartTime");
        var end = call.Parameters.Time("EndTime") ?? throw call.Parameters.Missing("EndTime");
        if (start >= end)
        {
            throw new AwsException("ValidationError", "The parameter StartTime must be less than the parameter EndTime.");
        }

        var descending = call.Parameters.OneOf("ScanBy", "TimestampDescending", "TimestampAscending") != "TimestampAscending";
        var queries = call.Parameters.Structures("MetricDataQueries");
        var results = queries.Where(q => q.Boolean("ReturnData") != false).Select(q => Result(call, q, start, end, descending)).ToList();
        return new Fields { { "MetricDataResults", Items.Of(results) }, { "Messages", Items.Of(Array.Empty<Node>()) } };
    }

    private static Fields Result(Call call, Parameters query, DateTimeOffset start, DateTimeOffset end, bool descending)
    {
        var stat =
            query.Structure("MetricStat")
            ?? throw new AwsException("ValidationError", "Metric math is not supported here: use MetricStat.");
        var sent = stat.Structure("Metric") ?? throw stat.Missing("Metric");
        var metric = new MetricId(call.Region, sent.Required("Namespace"), sent.Required("MetricName"), CloudWatchCall.Dimensions(sent));
        var statistic = stat.OneOf("Stat", Statistics) ?? throw stat.Missing("Stat");
        var period = stat.Integer("Period") ?? throw stat.Missing("Period");
        var points = MetricQuery.Read(call, metric, period, start, end).Run(call.State.CloudWatch);
        var ordered = descending ? points.Reverse().ToList() : [.. points];
        return new Fields
        {
            { "Id", query.Required("Id") },
            { "Label", query.Text("Label") ?? metric.Name },
            { "Timestamps", Items.Of(ordered.Select(p => (Node)new Scalar(p.Time))) },
            { "Values", Items.Of(ordered.Select(p => (Node)new Scalar(p.Value.Statistic(statistic)!.Value))) },
            { "StatusCode", "Complete" },
        };
    }
}
