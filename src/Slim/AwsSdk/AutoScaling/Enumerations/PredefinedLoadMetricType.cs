using Amazon.Runtime;

namespace Amazon.AutoScaling;

public class PredefinedLoadMetricType : ConstantClass
{
    public static readonly PredefinedLoadMetricType ASGTotalCPUUtilization = new("ASGTotalCPUUtilization");
    public static readonly PredefinedLoadMetricType ASGTotalNetworkIn = new("ASGTotalNetworkIn");
    public static readonly PredefinedLoadMetricType ASGTotalNetworkOut = new("ASGTotalNetworkOut");
    public static readonly PredefinedLoadMetricType ALBTargetGroupRequestCount = new("ALBTargetGroupRequestCount");

    public PredefinedLoadMetricType(string value)
        : base(value) { }

    public static PredefinedLoadMetricType FindValue(string value) => FindValue<PredefinedLoadMetricType>(value);

    public static implicit operator PredefinedLoadMetricType(string value) => FindValue(value);
}
