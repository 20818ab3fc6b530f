using Amazon.Runtime;

namespace Amazon.Route53;

public class ResourceRecordSetFailover : ConstantClass
{
    public static readonly ResourceRecordSetFailover PRIMARY = new("PRIMARY");
    public static readonly ResourceRecordSetFailover SECONDARY = new("SECONDARY");

    public ResourceRecordSetFailover(string value)
        : base(value) { }

    public static ResourceRecordSetFailover FindValue(string value) => FindValue<ResourceRecordSetFailover>(value);

    public static implicit operator ResourceRecordSetFailover(string value) => FindValue(value);
}
