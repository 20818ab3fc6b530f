using Amazon.Runtime;

namespace Amazon.AutoScaling;

public class CapacityDistributionStrategy : ConstantClass
{
    public static readonly CapacityDistributionStrategy BalancedOnly = new("balanced-only");
    public static readonly CapacityDistributionStrategy BalancedBestEffort = new("balanced-best-effort");

    public CapacityDistributionStrategy(string value)
        : base(value) { }

    public static CapacityDistributionStrategy FindValue(string value) => FindValue<CapacityDistributionStrategy>(value);

    public static implicit operator CapacityDistributionStrategy(string value) => FindValue(value);
}
