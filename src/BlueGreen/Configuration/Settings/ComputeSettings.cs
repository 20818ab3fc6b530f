namespace BlueGreen.Configuration;

/// <summary>The instances of a group.</summary>
public sealed record ComputeSettings
{
    /// <summary>The instance type of a first group that the settings say nothing of.</summary>
    public const string DefaultInstanceType = "t3.micro";

    /// <summary>The minimum capacity of a first group that the settings say nothing of.</summary>
    public const int DefaultMin = 2;

    /// <summary>The maximum capacity of a first group that the settings say nothing of.</summary>
    public const int DefaultMax = 4;

    /// <summary>Gets the EC2 instance type.</summary>
    /// <value>Default: as live's; <see cref="DefaultInstanceType"/> where nothing is live.</value>
    public string? InstanceType { get; init; }

    /// <summary>Gets the minimum capacity of a group.</summary>
    /// <value>1-100 instances; default: as live's; <see cref="DefaultMin"/> where nothing is live.</value>
    public int? Min { get; init; }

    /// <summary>Gets the maximum capacity of a group.</summary>
    /// <value>1-100 instances, not below <see cref="Min"/>; default: as live's; <see cref="DefaultMax"/> where nothing is live.</value>
    public int? Max { get; init; }

    /// <summary>Gets the desired capacity of a new group.</summary>
    /// <value>1-100 instances, <see cref="Min"/> to <see cref="Max"/>; default: as many as live has, or <see cref="Min"/> where nothing is live.</value>
    public int? Desired { get; init; }

    /// <summary>Gets the file whose content is passed to every instance at its start.</summary>
    /// <value>Default: none.</value>
    public string? UserDataFile { get; init; }
}
