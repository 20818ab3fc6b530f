namespace BlueGreen.Configuration;

/// <summary>The instances of a new group. What is not set is as live has it now; where nothing is live, the defaults count.</summary>
public sealed record ComputeSettings
{
    /// <summary>The instance type where neither settings nor a live group name one.</summary>
    public const string DefaultInstanceType = "t3.micro";

    /// <summary>The minimum capacity where neither settings nor a live group name one, in instances.</summary>
    public const int DefaultMin = 2;

    /// <summary>The maximum capacity where neither settings nor a live group name one, in instances.</summary>
    public const int DefaultMax = 4;

    /// <summary>Gets the EC2 instance type.</summary>
    /// <value>Default: live's, or <see cref="DefaultInstanceType"/>.</value>
    public string? InstanceType { get; init; }

    /// <summary>Gets the minimum capacity.</summary>
    /// <value>1-100 instances; default: live's, or <see cref="DefaultMin"/>.</value>
    public int? Min { get; init; }

    /// <summary>Gets the maximum capacity.</summary>
    /// <value>1-100 instances, not below <see cref="Min"/>; default: live's, or <see cref="DefaultMax"/>.</value>
    public int? Max { get; init; }

    /// <summary>Gets the desired capacity.</summary>
    /// <value>1-100 instances, <see cref="Min"/> to <see cref="Max"/>; default: live's, or <see cref="Min"/>.</value>
    public int? Desired { get; init; }

    /// <summary>Gets the file whose content is passed to every instance at its start.</summary>
    /// <value>Default: live's user data, or none.</value>
    public string? UserDataFile { get; init; }
}
