using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class PutScalingPolicyRequest : AmazonAutoScalingRequest
{
    public string AutoScalingGroupName { get; set; }

    public string PolicyName { get; set; }

    public string PolicyType { get; set; }

    public string AdjustmentType { get; set; }

    public int? MinAdjustmentStep { get; set; }

    public int? MinAdjustmentMagnitude { get; set; }

    public int? ScalingAdjustment { get; set; }

    public int? Cooldown { get; set; }

    public string MetricAggregationType { get; set; }

    public List<StepAdjustment> StepAdjustments { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public int? EstimatedInstanceWarmup { get; set; }

    public TargetTrackingConfiguration TargetTrackingConfiguration { get; set; }

    public bool? Enabled { get; set; }

    public PredictiveScalingConfiguration PredictiveScalingConfiguration { get; set; }
}

public class PutScalingPolicyResponse : AmazonWebServiceResponse
{
    public string PolicyARN { get; set; }

    public List<Alarm> Alarms { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
