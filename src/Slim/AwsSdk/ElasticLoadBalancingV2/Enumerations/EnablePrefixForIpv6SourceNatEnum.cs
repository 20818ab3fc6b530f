using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

public class EnablePrefixForIpv6SourceNatEnum : ConstantClass
{
    public static readonly EnablePrefixForIpv6SourceNatEnum On = new("on");
    public static readonly EnablePrefixForIpv6SourceNatEnum Off = new("off");

    public EnablePrefixForIpv6SourceNatEnum(string value)
        : base(value) { }

    public static EnablePrefixForIpv6SourceNatEnum FindValue(string value) => FindValue<EnablePrefixForIpv6SourceNatEnum>(value);

    public static implicit operator EnablePrefixForIpv6SourceNatEnum(string value) => FindValue(value);
}
