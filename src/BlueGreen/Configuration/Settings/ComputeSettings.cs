namespace BlueGreen.Configuration;

/// <summary>The instances of a group.</summary>
public sealed record ComputeSettings
{
    /// <summary>Gets the EC2 instance type.</summary>
    /// <value>Default: <c>t3.micro</c>.</value>
    public string InstanceType { get; init; } = "t3.micro";

    /// <summary>Gets the minimum capacity of a group.</summary>
    /// <value>1-100 instances; default 2.</value>
    public int Min { get; init; } = 2;

    /// <summary>Gets the maximum capacity of a group.</summary>
    /// <value>1-100 instances, not below <see cref="Min"/>; default 4.</value>
    public int Max { get; init; } = 4;

    /// <summary>Gets the desired capacity of a new group.</summary>
    /// <value>1-100 instances, <see cref="Min"/> to <see cref="Max"/>; default: as many as live has, or <see cref="Min"/> where nothing is live.</value>
    public int? Desired { get; init; }

    /// <summary>Gets the file whose content is passed to every instance at its start.</summary>
    /// <value>Default: none.</value>
    public string? UserDataFile { get; init; }
}
