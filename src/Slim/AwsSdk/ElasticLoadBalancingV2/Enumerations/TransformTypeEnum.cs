using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

public class TransformTypeEnum : ConstantClass
{
    public static readonly TransformTypeEnum HostHeaderRewrite = new("host-header-rewrite");
    public static readonly TransformTypeEnum UrlRewrite = new("url-rewrite");

    public TransformTypeEnum(string value)
        : base(value) { }

    public static TransformTypeEnum FindValue(string value) => FindValue<TransformTypeEnum>(value);

    public static implicit operator TransformTypeEnum(string value) => FindValue(value);
}
