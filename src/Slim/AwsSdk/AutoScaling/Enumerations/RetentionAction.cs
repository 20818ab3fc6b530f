using Amazon.Runtime;

namespace Amazon.AutoScaling;

public class RetentionAction : ConstantClass
{
    public static readonly RetentionAction Retain = new("retain");
    public static readonly RetentionAction Terminate = new("terminate");

    public RetentionAction(string value)
        : base(value) { }

    public static RetentionAction FindValue(string value) => FindValue<RetentionAction>(value);

    public static implicit operator RetentionAction(string value) => FindValue(value);
}
