using Amazon.Runtime;

namespace Amazon.AutoScaling;

public class BurstablePerformance : ConstantClass
{
    public static readonly BurstablePerformance Included = new("included");
    public static readonly BurstablePerformance Excluded = new("excluded");
    public static readonly BurstablePerformance Required = new("required");

    public BurstablePerformance(string value)
        : base(value) { }

    public static BurstablePerformance FindValue(string value) => FindValue<BurstablePerformance>(value);

    public static implicit operator BurstablePerformance(string value) => FindValue(value);
}
