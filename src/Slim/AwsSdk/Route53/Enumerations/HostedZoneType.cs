using Amazon.Runtime;

namespace Amazon.Route53;

public class HostedZoneType : ConstantClass
{
    public static readonly HostedZoneType PrivateHostedZone = new("PrivateHostedZone");

    public HostedZoneType(string value)
        : base(value) { }

    public static HostedZoneType FindValue(string value) => FindValue<HostedZoneType>(value);

    public static implicit operator HostedZoneType(string value) => FindValue(value);
}
