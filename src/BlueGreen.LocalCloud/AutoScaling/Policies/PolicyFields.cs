using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Policies as answers tell them.</summary>
internal static class PolicyFields
{
    public static Fields Of(string groupName, ScalingPolicy policy) =>
        new()
        {
            { "AutoScalingGroupName", groupName },
            { "PolicyName", policy.Name },
            { "PolicyARN", policy.Arn },
            { "PolicyType", policy.Type },
            { "AdjustmentType", policy.AdjustmentType },
            { "MinAdjustmentStep", policy.MinAdjustmentStep },
            { "MinAdjustmentMagnitude", policy.MinAdjustmentMagnitude },
            { "ScalingAdjustment", policy.ScalingAdjustment },
            { "Cooldown", policy.Cooldown },
            { "StepAdjustments", Items.Of(policy.Steps, Step) },
            { "MetricAggregationType", policy.MetricAggregationType ?? (policy.Type == ScalingPolicy.Step ? "Average" : null) },
            { "EstimatedInstanceWarmup", policy.EstimatedInstanceWarmup },
            { "Alarms", Alarms(policy) },
            { "TargetTrackingConfiguration", policy.Tracking is null ? null : Tracking(policy.Tracking) },
            { "Enabled", policy.Enabled },
        };

    public static Items Alarms(ScalingPolicy policy) =>
        Items.Of(policy.Alarms, alarm => new Fields { { "AlarmName", alarm.Name }, { "AlarmARN", alarm.Arn } });

    private static Fields Step(StepAdjustment step) =>
        new()
        {
            { "MetricIntervalLowerBound", step.LowerBound },
            { "MetricIntervalUpperBound", step.UpperBound },
            { "ScalingAdjustment", step.Adjustment },
        };

    private static Fields Tracking(TargetTrackingConfiguration tracking) =>
        new()
        {
            {
                "PredefinedMetricSpecification",
                tracking.PredefinedMetricType is null
                    ? null
                    : new Fields { { "PredefinedMetricType", tracking.PredefinedMetricType }, { "ResourceLabel", tracking.ResourceLabel } }
            },
            { "CustomizedMetricSpecification", tracking.Customized is null ? null : Customized(tracking.Customized) },
            { "TargetValue", tracking.TargetValue },
            { "DisableScaleIn", tracking.DisableScaleIn },
        };

    private static Fields Customized(CustomizedMetric metric) =>
        new()
        {
            { "MetricName", metric.MetricName },
            { "Namespace", metric.Namespace },
            {
                "Dimensions",
                Items.Of(metric.Dimensions, dimension => new Fields { { "Name", dimension.Name }, { "Value", dimension.Value } })
            },
            { "Statistic", metric.Statistic },
            { "Unit", metric.Unit },
        };
}
