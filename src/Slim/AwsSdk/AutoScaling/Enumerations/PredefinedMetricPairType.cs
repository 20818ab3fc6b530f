using Amazon.Runtime;

namespace Amazon.AutoScaling;

public class PredefinedMetricPairType : ConstantClass
{
    public static readonly PredefinedMetricPairType ASGCPUUtilization = new("ASGCPUUtilization");
    public static readonly PredefinedMetricPairType ASGNetworkIn = new("ASGNetworkIn");
    public static readonly PredefinedMetricPairType ASGNetworkOut = new("ASGNetworkOut");
    public static readonly PredefinedMetricPairType ALBRequestCount = new("ALBRequestCount");

    public PredefinedMetricPairType(string value)
        : base(value) { }

    public static PredefinedMetricPairType FindValue(string value) => FindValue<PredefinedMetricPairType>(value);

    public static implicit operator PredefinedMetricPairType(string value) => FindValue(value);
}
