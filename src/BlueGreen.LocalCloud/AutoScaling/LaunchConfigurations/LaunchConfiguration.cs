namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>A launch configuration: immutable once made.</summary>
internal sealed record LaunchConfiguration
{
    public required string Region { get; init; }

    public required string Name { get; init; }

    public required string Arn { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string ImageId { get; init; }

    public required string InstanceType { get; init; }

    public string? KeyName { get; init; }

    public List<string> SecurityGroups { get; init; } = [];

    /// <summary>Base64, as sent.</summary>
    public string? UserData { get; init; }

    public string? IamInstanceProfile { get; init; }

    public string? KernelId { get; init; }

    public string? RamdiskId { get; init; }

    public string? SpotPrice { get; init; }

    public string? PlacementTenancy { get; init; }

    public bool? AssociatePublicIpAddress { get; init; }

    public bool EbsOptimized { get; init; }

    public bool DetailedMonitoring { get; init; } = true;

    public LaunchMetadata? Metadata { get; init; }

    public List<BlockDevice> BlockDevices { get; init; } = [];
}

/// <summary>How instances may read their metadata.</summary>
internal sealed record LaunchMetadata(string? HttpTokens, int? HttpPutResponseHopLimit, string? HttpEndpoint);

/// <summary>A volume that the instances get.</summary>
internal sealed record BlockDevice
{
    public required string DeviceName { get; init; }

    public string? VirtualName { get; init; }

    public bool? NoDevice { get; init; }

    public string? SnapshotId { get; init; }

    /// <summary>GiB.</summary>
    public int? VolumeSize { get; init; }

    public string? VolumeType { get; init; }

    public bool? DeleteOnTermination { get; init; }

    public int? Iops { get; init; }

    public int? Throughput { get; init; }

    public bool? Encrypted { get; init; }
}
