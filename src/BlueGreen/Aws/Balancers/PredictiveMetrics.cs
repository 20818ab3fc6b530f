using Amazon.AutoScaling.Model;
using BlueGreen.State;

namespace BlueGreen.Aws;

/// <summary>The same as <see cref="TrafficMetrics"/> for predictive scaling, which names what it counts by in places of its own.</summary>
internal static class PredictiveMetrics
{
    /// <summary>The configuration with every name of the one source replaced by that of the other; what names anything else stays.</summary>
    public static PredictiveScalingConfiguration Move(PredictiveScalingConfiguration configuration, TrafficSource from, TrafficSource to) =>
        from is TrafficSource.TargetGroup old && to is TrafficSource.TargetGroup next
            ? new PredictiveScalingConfiguration
            {
                Mode = configuration.Mode,
                SchedulingBufferTime = configuration.SchedulingBufferTime,
                MaxCapacityBreachBehavior = configuration.MaxCapacityBreachBehavior,
                MaxCapacityBuffer = configuration.MaxCapacityBuffer,
                MetricSpecifications = configuration.MetricSpecifications?.ConvertAll(metric => Move(metric, old, next)),
            }
            : configuration;

    /// <summary>What it names as the source of its requests.</summary>
    public static IEnumerable<string?> Labels(PredictiveScalingConfiguration? configuration) =>
        (configuration?.MetricSpecifications ?? []).SelectMany(metric =>
            new[]
            {
                metric.PredefinedMetricPairSpecification?.ResourceLabel,
                metric.PredefinedScalingMetricSpecification?.ResourceLabel,
                metric.PredefinedLoadMetricSpecification?.ResourceLabel,
            }
        );

    private static PredictiveScalingMetricSpecification Move(
        PredictiveScalingMetricSpecification metric,
        TrafficSource.TargetGroup old,
        TrafficSource.TargetGroup next
    ) =>
        new()
        {
            TargetValue = metric.TargetValue,
            PredefinedMetricPairSpecification = metric.PredefinedMetricPairSpecification is not { } pair
                ? null
                : new PredictiveScalingPredefinedMetricPair
                {
                    PredefinedMetricType = pair.PredefinedMetricType,
                    ResourceLabel = TrafficMetrics.Move(pair.ResourceLabel, old, next),
                },
            PredefinedScalingMetricSpecification = metric.PredefinedScalingMetricSpecification is not { } scaling
                ? null
                : new PredictiveScalingPredefinedScalingMetric
                {
                    PredefinedMetricType = scaling.PredefinedMetricType,
                    ResourceLabel = TrafficMetrics.Move(scaling.ResourceLabel, old, next),
                },
            PredefinedLoadMetricSpecification = metric.PredefinedLoadMetricSpecification is not { } load
                ? null
                : new PredictiveScalingPredefinedLoadMetric
                {
                    PredefinedMetricType = load.PredefinedMetricType,
                    ResourceLabel = TrafficMetrics.Move(load.ResourceLabel, old, next),
                },
            CustomizedScalingMetricSpecification = metric.CustomizedScalingMetricSpecification is not { } ownScaling
                ? null
                : new PredictiveScalingCustomizedScalingMetric { MetricDataQueries = Move(ownScaling.MetricDataQueries, old, next) },
            CustomizedLoadMetricSpecification = metric.CustomizedLoadMetricSpecification is not { } ownLoad
                ? null
                : new PredictiveScalingCustomizedLoadMetric { MetricDataQueries = Move(ownLoad.MetricDataQueries, old, next) },
            CustomizedCapacityMetricSpecification = metric.CustomizedCapacityMetricSpecification is not { } ownCapacity
                ? null
                : new PredictiveScalingCustomizedCapacityMetric { MetricDataQueries = Move(ownCapacity.MetricDataQueries, old, next) },
        };

    private static List<MetricDataQuery>? Move(
        List<MetricDataQuery>? queries,
        TrafficSource.TargetGroup old,
        TrafficSource.TargetGroup next
    ) =>
        queries?.ConvertAll(query => new MetricDataQuery
        {
            Id = query.Id,
            Expression = query.Expression,
            Label = query.Label,
            ReturnData = query.ReturnData,
            MetricStat = query.MetricStat is not { } stat
                ? null
                : new MetricStat
                {
                    Metric = TrafficMetrics.Move(stat.Metric, old, next),
                    Stat = stat.Stat,
                    Unit = stat.Unit,
                },
        });
}
