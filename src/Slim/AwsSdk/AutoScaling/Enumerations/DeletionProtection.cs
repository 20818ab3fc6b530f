using Amazon.Runtime;

namespace Amazon.AutoScaling;

public class DeletionProtection : ConstantClass
{
    public static readonly DeletionProtection None = new("none");
    public static readonly DeletionProtection PreventForceDeletion = new("prevent-force-deletion");
    public static readonly DeletionProtection PreventAllDeletion = new("prevent-all-deletion");

    public DeletionProtection(string value)
        : base(value) { }

    public static DeletionProtection FindValue(string value) => FindValue<DeletionProtection>(value);

    public static implicit operator DeletionProtection(string value) => FindValue(value);
}
