using Amazon.Runtime;

namespace Amazon.AutoScaling;

public class RefreshStrategy : ConstantClass
{
    public static readonly RefreshStrategy Rolling = new("Rolling");
    public static readonly RefreshStrategy ReplaceRootVolume = new("ReplaceRootVolume");

    public RefreshStrategy(string value)
        : base(value) { }

    public static RefreshStrategy FindValue(string value) => FindValue<RefreshStrategy>(value);

    public static implicit operator RefreshStrategy(string value) => FindValue(value);
}
