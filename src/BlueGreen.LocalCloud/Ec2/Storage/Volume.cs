namespace BlueGreen.LocalCloud.Ec2.Storage;

/// <summary>A disk, made with an instance.</summary>
internal sealed class Volume : Ec2Resource
{
    public override ResourceKind Kind => ResourceKind.Volume;

    /// <summary>Gibibytes.</summary>
    public required int Size { get; init; }

    public required string VolumeType { get; init; }

    public required string AvailabilityZone { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? SnapshotId { get; init; }

    public bool Encrypted { get; init; }

    /// <summary>The instance it is attached to; null when it is available.</summary>
    public string? InstanceId { get; set; }

    public string? Device { get; set; }

    public bool DeleteOnTermination { get; set; }
}
