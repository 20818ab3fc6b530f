using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Reads and checks policies.</summary>
internal static class PolicyReader
{
    private static readonly string[] PredefinedMetrics =
    [
        "ASGAverageCPUUtilization",
        "ASGAverageNetworkIn",
        "ASGAverageNetworkOut",
        "ALBRequestCountPerTarget",
    ];

    public static ScalingPolicy Read(Call call, ScalingGroup group)
    {
        var sent = call.Parameters;
        var name = sent.Required("PolicyName");
        var type =
            sent.OneOf("PolicyType", ScalingPolicy.Simple, ScalingPolicy.Step, ScalingPolicy.TargetTracking, ScalingPolicy.Predictive)
            ?? ScalingPolicy.Simple;
        var existing = group.Policies.Find(policy => policy.Name == name);
        var policy = new ScalingPolicy
        {
            Name = name,
            Arn = existing?.Arn ?? call.Arn("scalingPolicy", $"autoScalingGroupName/{group.Name}:policyName/{name}"),
            Type = type,
            AdjustmentType = ReadAdjustmentType(sent),
            ScalingAdjustment = sent.Integer("ScalingAdjustment"),
            MinAdjustmentStep = sent.Integer("MinAdjustmentStep"),
            MinAdjustmentMagnitude = sent.Integer("MinAdjustmentMagnitude"),
            Cooldown = sent.Integer("Cooldown", min: 0),
            MetricAggregationType = sent.OneOf("MetricAggregationType", "Average", "Minimum", "Maximum"),
            EstimatedInstanceWarmup = sent.Integer("EstimatedInstanceWarmup", min: 0),
            Enabled = sent.Boolean("Enabled") ?? true,
            Steps = [.. sent.Structures("StepAdjustments").Select(ReadStep)],
            Tracking = sent.Structure("TargetTrackingConfiguration") is { } tracking ? ReadTracking(tracking) : null,
            Alarms = existing?.Type == type ? existing.Alarms : [],
        };
        Check(policy);
        CheckAttached(call, group, policy.Tracking?.ResourceLabel);
        return policy;
    }

    private static string? ReadAdjustmentType(Parameters sent)
    {
        var type = sent.Text("AdjustmentType");
        return type is null || PolicyRules.AdjustmentTypes.Contains(type)
            ? type
            : throw AutoScalingErrors.Validation(
                $"Invalid AdjustmentType: {type}. Use one of {string.Join(", ", PolicyRules.AdjustmentTypes)}"
            );
    }

    private static StepAdjustment ReadStep(Parameters sent) =>
        new(sent.Number("MetricIntervalLowerBound"), sent.Number("MetricIntervalUpperBound"), sent.RequiredInteger("ScalingAdjustment"));

    private static TargetTrackingConfiguration ReadTracking(Parameters sent)
    {
        var predefined = sent.Structure("PredefinedMetricSpecification");
        var customized = sent.Structure("CustomizedMetricSpecification");
        if (predefined is null == customized is null)
        {
            throw AutoScalingErrors.Validation(
                "Exactly one of PredefinedMetricSpecification and CustomizedMetricSpecification must be specified"
            );
        }

        var metric = predefined?.Required("PredefinedMetricType");
        if (metric is not null && !PredefinedMetrics.Contains(metric))
        {
            throw AutoScalingErrors.Validation($"Invalid PredefinedMetricType: {metric}");
        }

        var label = predefined?.Text("ResourceLabel");
        if (metric == "ALBRequestCountPerTarget" == label is null)
        {
            throw AutoScalingErrors.Validation(
                "ResourceLabel must be specified exactly where PredefinedMetricType is ALBRequestCountPerTarget"
            );
        }

        return new TargetTrackingConfiguration
        {
            PredefinedMetricType = metric,
            ResourceLabel = label,
            Customized = customized is null ? null : ReadCustomized(customized),
            TargetValue = sent.Number("TargetValue") ?? throw sent.Missing("TargetValue"),
            DisableScaleIn = sent.Boolean("DisableScaleIn") ?? false,
        };
    }

    private static CustomizedMetric ReadCustomized(Parameters sent) =>
        new(
            sent.Required("MetricName"),
            sent.Required("Namespace"),
            sent.Required("Statistic"),
            sent.Text("Unit"),
            [
                .. sent.Structures("Dimensions")
                    .Select(dimension => new MetricDimension(dimension.Required("Name"), dimension.Required("Value"))),
            ]
        );

    // A group can only be scaled by the requests that it gets: app/NAME/ID/targetgroup/NAME/ID names where they come from.
    private static void CheckAttached(Call call, ScalingGroup group, string? label)
    {
        if (label is null)
        {
            return;
        }

        var state = call.State.LoadBalancing;
        var attached = group
            .TargetGroups.Select(attachment => state.FindTargetGroup(group.Region, attachment.Id))
            .Any(target => target is not null && state.BalancerOf(target.Arn) is { } from && label == $"{from.Label()}/{target.Label()}");
        Require(attached, "Target group not attached to the Auto Scaling group");
    }

    private static void Check(ScalingPolicy policy)
    {
        switch (policy.Type)
        {
            case ScalingPolicy.Simple:
                Require(policy.AdjustmentType is not null, "AdjustmentType must be specified for policy type SimpleScaling");
                Require(policy.ScalingAdjustment is not null, "ScalingAdjustment must be specified for policy type SimpleScaling");
                Require(policy.Steps.Count == 0, "StepAdjustments cannot be specified for policy type SimpleScaling");
                break;
            case ScalingPolicy.Step:
                Require(policy.AdjustmentType is not null, "AdjustmentType must be specified for policy type StepScaling");
                Require(policy.Steps.Count > 0, "StepAdjustments must be specified for policy type StepScaling");
                Require(policy.Cooldown is null, "Cooldown cannot be specified for policy type StepScaling");
                break;
            case ScalingPolicy.TargetTracking:
                Require(policy.Tracking is not null, "TargetTrackingConfiguration must be specified for policy type TargetTrackingScaling");
                Require(policy.AdjustmentType is null, "AdjustmentType cannot be specified for policy type TargetTrackingScaling");
                break;
            default:
                throw AutoScalingErrors.Validation("Predictive scaling is not available here.");
        }
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw AutoScalingErrors.Validation(message);
        }
    }
}
