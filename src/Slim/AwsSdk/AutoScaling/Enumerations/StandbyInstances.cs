using Amazon.Runtime;

namespace Amazon.AutoScaling;

public class StandbyInstances : ConstantClass
{
    public static readonly StandbyInstances Terminate = new("Terminate");
    public static readonly StandbyInstances Ignore = new("Ignore");
    public static readonly StandbyInstances Wait = new("Wait");

    public StandbyInstances(string value)
        : base(value) { }

    public static StandbyInstances FindValue(string value) => FindValue<StandbyInstances>(value);

    public static implicit operator StandbyInstances(string value) => FindValue(value);
}
