using Amazon.Runtime;

namespace Amazon.AutoScaling;

public class LocalStorage : ConstantClass
{
    public static readonly LocalStorage Included = new("included");
    public static readonly LocalStorage Excluded = new("excluded");
    public static readonly LocalStorage Required = new("required");

    public LocalStorage(string value)
        : base(value) { }

    public static LocalStorage FindValue(string value) => FindValue<LocalStorage>(value);

    public static implicit operator LocalStorage(string value) => FindValue(value);
}
