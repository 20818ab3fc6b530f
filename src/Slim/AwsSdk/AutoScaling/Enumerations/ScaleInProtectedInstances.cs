using Amazon.Runtime;

namespace Amazon.AutoScaling;

public class ScaleInProtectedInstances : ConstantClass
{
    public static readonly ScaleInProtectedInstances Refresh = new("Refresh");
    public static readonly ScaleInProtectedInstances Ignore = new("Ignore");
    public static readonly ScaleInProtectedInstances Wait = new("Wait");

    public ScaleInProtectedInstances(string value)
        : base(value) { }

    public static ScaleInProtectedInstances FindValue(string value) => FindValue<ScaleInProtectedInstances>(value);

    public static implicit operator ScaleInProtectedInstances(string value) => FindValue(value);
}
