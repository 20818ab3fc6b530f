using Amazon.AutoScaling.Model;
using BlueGreen.State;

namespace BlueGreen.Aws;

/// <summary>
/// Target tracking by requests names the load balancer and the target group that it counts by. Copied as it is, the new group would scale by the requests
/// of the old one.
/// </summary>
internal static class TrafficMetrics
{
    /// <summary>The configuration with every name of the one source replaced by that of the other; what names anything else stays.</summary>
    public static TargetTrackingConfiguration Move(TargetTrackingConfiguration configuration, TrafficSource from, TrafficSource to) =>
        from is TrafficSource.TargetGroup old && to is TrafficSource.TargetGroup next
            ? new TargetTrackingConfiguration
            {
                PredefinedMetricSpecification = Move(configuration.PredefinedMetricSpecification, old, next),
                CustomizedMetricSpecification = Move(configuration.CustomizedMetricSpecification, old, next),
                TargetValue = configuration.TargetValue,
                DisableScaleIn = configuration.DisableScaleIn,
            }
            : configuration;

    /// <summary>Whether a policy counts the requests of a target group that is not this source's. AWS takes it for an attached group only.</summary>
    public static bool CountsElsewhere(ScalingPolicy policy, TrafficSource traffic) =>
        PredictiveMetrics
            .Labels(policy.PredictiveScalingConfiguration)
            .Append(policy.TargetTrackingConfiguration?.PredefinedMetricSpecification?.ResourceLabel)
            .Any(label => label is { Length: > 0 } && (traffic as TrafficSource.TargetGroup)?.ResourceLabel != label);

    /// <summary>A label with the one target group's name replaced by the other's, where that is what it names.</summary>
    public static string? Move(string? label, TrafficSource.TargetGroup old, TrafficSource.TargetGroup next) =>
        label == old.ResourceLabel ? next.ResourceLabel : label;

    /// <summary>A metric of one's own with both names replaced in its dimensions.</summary>
    public static Metric? Move(Metric? metric, TrafficSource.TargetGroup old, TrafficSource.TargetGroup next) =>
        metric is null
            ? null
            : new Metric
            {
                Namespace = metric.Namespace,
                MetricName = metric.MetricName,
                Dimensions = Move(metric.Dimensions, old, next),
            };

    private static PredefinedMetricSpecification? Move(
        PredefinedMetricSpecification? metric,
        TrafficSource.TargetGroup old,
        TrafficSource.TargetGroup next
    ) =>
        metric is null
            ? null
            : new PredefinedMetricSpecification
            {
                PredefinedMetricType = metric.PredefinedMetricType,
                ResourceLabel = Move(metric.ResourceLabel, old, next),
            };

    private static CustomizedMetricSpecification? Move(
        CustomizedMetricSpecification? metric,
        TrafficSource.TargetGroup old,
        TrafficSource.TargetGroup next
    ) =>
        metric is null
            ? null
            : new CustomizedMetricSpecification
            {
                MetricName = metric.MetricName,
                Namespace = metric.Namespace,
                Statistic = metric.Statistic,
                Unit = metric.Unit,
                Period = metric.Period,
                Dimensions = Move(metric.Dimensions, old, next),
                Metrics = metric.Metrics?.ConvertAll(query => new TargetTrackingMetricDataQuery
                {
                    Id = query.Id,
                    Expression = query.Expression,
                    Label = query.Label,
                    Period = query.Period,
                    ReturnData = query.ReturnData,
                    MetricStat = query.MetricStat is not { } stat
                        ? null
                        : new TargetTrackingMetricStat
                        {
                            Metric = Move(stat.Metric, old, next),
                            Stat = stat.Stat,
                            Unit = stat.Unit,
                            Period = stat.Period,
                        },
                }),
            };

    private static List<MetricDimension>? Move(
        List<MetricDimension>? dimensions,
        TrafficSource.TargetGroup old,
        TrafficSource.TargetGroup next
    ) =>
        dimensions?.ConvertAll(dimension => new MetricDimension
        {
            Name = dimension.Name,
            Value =
                dimension.Value == old.Label ? next.Label
                : dimension.Value == old.LoadBalancerLabel ? next.LoadBalancerLabel
                : dimension.Value,
        });
}
