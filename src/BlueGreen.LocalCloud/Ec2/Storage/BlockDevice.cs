namespace BlueGreen.LocalCloud.Ec2.Storage;

/// <summary>A disk that an image or a launch asks for.</summary>
/// <param name="DeviceName">Such as <c>/dev/xvda</c>.</param>
/// <param name="Ebs">The volume; null for an instance store or a device left out.</param>
/// <param name="VirtualName">Such as <c>ephemeral0</c>.</param>
/// <param name="NoDevice">Leaves out a device that the image has.</param>
internal sealed record BlockDevice(string DeviceName, EbsSettings? Ebs, string? VirtualName, bool NoDevice);

/// <summary>How a volume is made; null means the default or the snapshot's.</summary>
/// <param name="VolumeSize">Gibibytes.</param>
internal sealed record EbsSettings(
    string? SnapshotId,
    int? VolumeSize,
    string? VolumeType,
    bool? DeleteOnTermination,
    bool? Encrypted,
    int? Iops,
    int? Throughput
);
