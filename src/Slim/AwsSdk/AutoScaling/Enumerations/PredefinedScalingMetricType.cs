using Amazon.Runtime;

namespace Amazon.AutoScaling;

public class PredefinedScalingMetricType : ConstantClass
{
    public static readonly PredefinedScalingMetricType ASGAverageCPUUtilization = new("ASGAverageCPUUtilization");
    public static readonly PredefinedScalingMetricType ASGAverageNetworkIn = new("ASGAverageNetworkIn");
    public static readonly PredefinedScalingMetricType ASGAverageNetworkOut = new("ASGAverageNetworkOut");
    public static readonly PredefinedScalingMetricType ALBRequestCountPerTarget = new("ALBRequestCountPerTarget");

    public PredefinedScalingMetricType(string value)
        : base(value) { }

    public static PredefinedScalingMetricType FindValue(string value) => FindValue<PredefinedScalingMetricType>(value);

    public static implicit operator PredefinedScalingMetricType(string value) => FindValue(value);
}
