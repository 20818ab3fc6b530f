using Amazon.AutoScaling.Model;
using BlueGreen.Aws;
using BlueGreen.Planning;

namespace BlueGreen.Execution.Steps;

/// <summary>A scaling policy of the live group, as it is put onto the new one. Auto Scaling refuses a policy that has what another kind has.</summary>
internal static class PolicyCopy
{
    public static PutScalingPolicyRequest Of(ScalingPolicy policy, CopyScaling step)
    {
        var copy = new PutScalingPolicyRequest
        {
            AutoScalingGroupName = step.Group.ToString(),
            PolicyName = policy.PolicyName,
            PolicyType = policy.PolicyType,
            Enabled = policy.Enabled,
        };
        switch (policy.PolicyType)
        {
            case "PredictiveScaling":
                copy.PredictiveScalingConfiguration = PredictiveMetrics.Move(policy.PredictiveScalingConfiguration, step.From, step.To);
                break;
            case "TargetTrackingScaling":
                copy.EstimatedInstanceWarmup = policy.EstimatedInstanceWarmup;
                copy.TargetTrackingConfiguration = TrafficMetrics.Move(policy.TargetTrackingConfiguration, step.From, step.To);
                break;
            case "StepScaling":
                copy.AdjustmentType = policy.AdjustmentType;
                copy.MinAdjustmentMagnitude = policy.MinAdjustmentMagnitude;
                copy.MetricAggregationType = policy.MetricAggregationType;
                copy.StepAdjustments = policy.StepAdjustments;
                copy.EstimatedInstanceWarmup = policy.EstimatedInstanceWarmup;
                break;
            default:
                copy.AdjustmentType = policy.AdjustmentType;
                copy.MinAdjustmentMagnitude = policy.MinAdjustmentMagnitude;
                copy.ScalingAdjustment = policy.ScalingAdjustment;
                copy.Cooldown = policy.Cooldown;
                break;
        }

        return copy;
    }
}
