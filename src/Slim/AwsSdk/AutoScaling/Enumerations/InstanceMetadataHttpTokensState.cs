using Amazon.Runtime;

namespace Amazon.AutoScaling;

public class InstanceMetadataHttpTokensState : ConstantClass
{
    public static readonly InstanceMetadataHttpTokensState Optional = new("optional");
    public static readonly InstanceMetadataHttpTokensState Required = new("required");

    public InstanceMetadataHttpTokensState(string value)
        : base(value) { }

    public static InstanceMetadataHttpTokensState FindValue(string value) => FindValue<InstanceMetadataHttpTokensState>(value);

    public static implicit operator InstanceMetadataHttpTokensState(string value) => FindValue(value);
}
