using Amazon.Runtime;

namespace Amazon.AutoScaling;

public class InstanceRefreshStatus : ConstantClass
{
    public static readonly InstanceRefreshStatus Pending = new("Pending");
    public static readonly InstanceRefreshStatus InProgress = new("InProgress");
    public static readonly InstanceRefreshStatus Successful = new("Successful");
    public static readonly InstanceRefreshStatus Failed = new("Failed");
    public static readonly InstanceRefreshStatus Cancelling = new("Cancelling");
    public static readonly InstanceRefreshStatus Cancelled = new("Cancelled");
    public static readonly InstanceRefreshStatus RollbackInProgress = new("RollbackInProgress");
    public static readonly InstanceRefreshStatus RollbackFailed = new("RollbackFailed");
    public static readonly InstanceRefreshStatus RollbackSuccessful = new("RollbackSuccessful");
    public static readonly InstanceRefreshStatus Baking = new("Baking");

    public InstanceRefreshStatus(string value)
        : base(value) { }

    public static InstanceRefreshStatus FindValue(string value) => FindValue<InstanceRefreshStatus>(value);

    public static implicit operator InstanceRefreshStatus(string value) => FindValue(value);
}
