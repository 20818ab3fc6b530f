using Amazon.Runtime;

namespace Amazon.AutoScaling;

public class MetricType : ConstantClass
{
    public static readonly MetricType ASGAverageCPUUtilization = new("ASGAverageCPUUtilization");
    public static readonly MetricType ASGAverageNetworkIn = new("ASGAverageNetworkIn");
    public static readonly MetricType ASGAverageNetworkOut = new("ASGAverageNetworkOut");
    public static readonly MetricType ALBRequestCountPerTarget = new("ALBRequestCountPerTarget");

    public MetricType(string value)
        : base(value) { }

    public static MetricType FindValue(string value) => FindValue<MetricType>(value);

    public static implicit operator MetricType(string value) => FindValue(value);
}
