using Amazon.Runtime;

namespace Amazon.Route53;

public class AcceleratedRecoveryStatus : ConstantClass
{
    public static readonly AcceleratedRecoveryStatus ENABLING = new("ENABLING");
    public static readonly AcceleratedRecoveryStatus ENABLE_FAILED = new("ENABLE_FAILED");
    public static readonly AcceleratedRecoveryStatus ENABLING_HOSTED_ZONE_LOCKED = new("ENABLING_HOSTED_ZONE_LOCKED");
    public static readonly AcceleratedRecoveryStatus ENABLED = new("ENABLED");
    public static readonly AcceleratedRecoveryStatus DISABLING = new("DISABLING");
    public static readonly AcceleratedRecoveryStatus DISABLE_FAILED = new("DISABLE_FAILED");
    public static readonly AcceleratedRecoveryStatus DISABLED = new("DISABLED");
    public static readonly AcceleratedRecoveryStatus DISABLING_HOSTED_ZONE_LOCKED = new("DISABLING_HOSTED_ZONE_LOCKED");

    public AcceleratedRecoveryStatus(string value)
        : base(value) { }

    public static AcceleratedRecoveryStatus FindValue(string value) => FindValue<AcceleratedRecoveryStatus>(value);

    public static implicit operator AcceleratedRecoveryStatus(string value) => FindValue(value);
}
