using Amazon.Runtime;

namespace Amazon.Route53;

public class RRType : ConstantClass
{
    public static readonly RRType SOA = new("SOA");
    public static readonly RRType A = new("A");
    public static readonly RRType TXT = new("TXT");
    public static readonly RRType NS = new("NS");
    public static readonly RRType CNAME = new("CNAME");
    public static readonly RRType MX = new("MX");
    public static readonly RRType NAPTR = new("NAPTR");
    public static readonly RRType PTR = new("PTR");
    public static readonly RRType SRV = new("SRV");
    public static readonly RRType SPF = new("SPF");
    public static readonly RRType AAAA = new("AAAA");
    public static readonly RRType CAA = new("CAA");
    public static readonly RRType DS = new("DS");
    public static readonly RRType TLSA = new("TLSA");
    public static readonly RRType SSHFP = new("SSHFP");
    public static readonly RRType SVCB = new("SVCB");
    public static readonly RRType HTTPS = new("HTTPS");

    public RRType(string value)
        : base(value) { }

    public static RRType FindValue(string value) => FindValue<RRType>(value);

    public static implicit operator RRType(string value) => FindValue(value);
}
