using Amazon.Runtime;

namespace Amazon.AutoScaling;

public class WarmPoolState : ConstantClass
{
    public static readonly WarmPoolState Stopped = new("Stopped");
    public static readonly WarmPoolState Running = new("Running");
    public static readonly WarmPoolState Hibernated = new("Hibernated");

    public WarmPoolState(string value)
        : base(value) { }

    public static WarmPoolState FindValue(string value) => FindValue<WarmPoolState>(value);

    public static implicit operator WarmPoolState(string value) => FindValue(value);
}
