using Amazon.Runtime;

namespace Amazon.AutoScaling;

public class WarmPoolStatus : ConstantClass
{
    public static readonly WarmPoolStatus PendingDelete = new("PendingDelete");

    public WarmPoolStatus(string value)
        : base(value) { }

    public static WarmPoolStatus FindValue(string value) => FindValue<WarmPoolStatus>(value);

    public static implicit operator WarmPoolStatus(string value) => FindValue(value);
}
