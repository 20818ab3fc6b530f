using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

public class LoadBalancerSchemeEnum : ConstantClass
{
    public static readonly LoadBalancerSchemeEnum InternetFacing = new("internet-facing");
    public static readonly LoadBalancerSchemeEnum Internal = new("internal");

    public LoadBalancerSchemeEnum(string value)
        : base(value) { }

    public static LoadBalancerSchemeEnum FindValue(string value) => FindValue<LoadBalancerSchemeEnum>(value);

    public static implicit operator LoadBalancerSchemeEnum(string value) => FindValue(value);
}
