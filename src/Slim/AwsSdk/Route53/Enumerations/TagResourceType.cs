using Amazon.Runtime;

namespace Amazon.Route53;

public class TagResourceType : ConstantClass
{
    public static readonly TagResourceType Healthcheck = new("healthcheck");
    public static readonly TagResourceType Hostedzone = new("hostedzone");

    public TagResourceType(string value)
        : base(value) { }

    public static TagResourceType FindValue(string value) => FindValue<TagResourceType>(value);

    public static implicit operator TagResourceType(string value) => FindValue(value);
}
