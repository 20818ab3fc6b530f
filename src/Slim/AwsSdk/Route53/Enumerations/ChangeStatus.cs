using Amazon.Runtime;

namespace Amazon.Route53;

public class ChangeStatus : ConstantClass
{
    public static readonly ChangeStatus PENDING = new("PENDING");
    public static readonly ChangeStatus INSYNC = new("INSYNC");

    public ChangeStatus(string value)
        : base(value) { }

    public static ChangeStatus FindValue(string value) => FindValue<ChangeStatus>(value);

    public static implicit operator ChangeStatus(string value) => FindValue(value);
}
