using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

public class LoadBalancerStateEnum : ConstantClass
{
    public static readonly LoadBalancerStateEnum Active = new("active");
    public static readonly LoadBalancerStateEnum Provisioning = new("provisioning");
    public static readonly LoadBalancerStateEnum Active_impaired = new("active_impaired");
    public static readonly LoadBalancerStateEnum Failed = new("failed");

    public LoadBalancerStateEnum(string value)
        : base(value) { }

    public static LoadBalancerStateEnum FindValue(string value) => FindValue<LoadBalancerStateEnum>(value);

    public static implicit operator LoadBalancerStateEnum(string value) => FindValue(value);
}
