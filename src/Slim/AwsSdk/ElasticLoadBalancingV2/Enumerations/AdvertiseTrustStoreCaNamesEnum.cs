using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

public class AdvertiseTrustStoreCaNamesEnum : ConstantClass
{
    public static readonly AdvertiseTrustStoreCaNamesEnum On = new("on");
    public static readonly AdvertiseTrustStoreCaNamesEnum Off = new("off");

    public AdvertiseTrustStoreCaNamesEnum(string value)
        : base(value) { }

    public static AdvertiseTrustStoreCaNamesEnum FindValue(string value) => FindValue<AdvertiseTrustStoreCaNamesEnum>(value);

    public static implicit operator AdvertiseTrustStoreCaNamesEnum(string value) => FindValue(value);
}
