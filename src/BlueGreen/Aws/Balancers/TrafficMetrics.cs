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
        policy.TargetTrackingConfiguration?.PredefinedMetricSpecification?.ResourceLabel is { Length: > 0 } label
        && (traffic as TrafficSource.TargetGroup)?.ResourceLabel != label;

    private static PredefinedMetricSpecification? Move(
        PredefinedMetricSpecification? metric,
        TrafficSource.TargetGroup old,
        TrafficSource.TargetGroup next
    ) =>
        metric?.ResourceLabel == old.ResourceLabel
            ? new PredefinedMetricSpecification { PredefinedMetricType = metric.PredefinedMetricType, ResourceLabel = next.ResourceLabel }
            : metric;

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
                Dimensions = metric.Dimensions?.ConvertAll(dimension => new MetricDimension
                {
                    Name = dimension.Name,
                    Value = Move(dimension.Value, old, next),
                }),
            };

    private static string Move(string value, TrafficSource.TargetGroup old, TrafficSource.TargetGroup next) =>
        value == old.Label ? next.Label
        : value == old.LoadBalancerLabel ? next.LoadBalancerLabel
        : value;
}
