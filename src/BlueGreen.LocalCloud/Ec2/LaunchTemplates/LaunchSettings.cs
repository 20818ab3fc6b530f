using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Ec2.Storage;

namespace BlueGreen.LocalCloud.Ec2.LaunchTemplates;

/// <summary>What a launch template says, and what RunInstances may say over it; null or empty means unsaid.</summary>
internal sealed record LaunchSettings
{
    public string? ImageId { get; init; }

    public string? InstanceType { get; init; }

    public string? KeyName { get; init; }

    /// <summary>The instance profile's ARN.</summary>
    public string? InstanceProfileArn { get; init; }

    /// <summary>The instance profile's name.</summary>
    public string? InstanceProfileName { get; init; }

    public IReadOnlyList<string> SecurityGroupIds { get; init; } = [];

    public IReadOnlyList<string> SecurityGroupNames { get; init; } = [];

    /// <summary>Base64, as it came.</summary>
    public string? UserData { get; init; }

    public bool? Monitoring { get; init; }

    public bool? EbsOptimized { get; init; }

    public bool? DisableApiTermination { get; init; }

    public bool? DisableApiStop { get; init; }

    public string? ShutdownBehavior { get; init; }

    public string? AvailabilityZone { get; init; }

    public string? Tenancy { get; init; }

    public MetadataOptions? MetadataOptions { get; init; }

    public IReadOnlyList<BlockDevice> BlockDevices { get; init; } = [];

    public IReadOnlyList<InterfaceSettings> NetworkInterfaces { get; init; } = [];

    public IReadOnlyList<TagSpecification> TagSpecifications { get; init; } = [];

    /// <summary>These settings, with what <paramref name="over"/> says put over them, as RunInstances does with a template.</summary>
    public LaunchSettings OverriddenBy(LaunchSettings over) =>
        new()
        {
            ImageId = over.ImageId ?? ImageId,
            InstanceType = over.InstanceType ?? InstanceType,
            KeyName = over.KeyName ?? KeyName,
            InstanceProfileArn = over.NamesProfile ? over.InstanceProfileArn : InstanceProfileArn,
            InstanceProfileName = over.NamesProfile ? over.InstanceProfileName : InstanceProfileName,
            SecurityGroupIds = over.NamesGroups ? over.SecurityGroupIds : SecurityGroupIds,
            SecurityGroupNames = over.NamesGroups ? over.SecurityGroupNames : SecurityGroupNames,
            UserData = over.UserData ?? UserData,
            Monitoring = over.Monitoring ?? Monitoring,
            EbsOptimized = over.EbsOptimized ?? EbsOptimized,
            DisableApiTermination = over.DisableApiTermination ?? DisableApiTermination,
            DisableApiStop = over.DisableApiStop ?? DisableApiStop,
            ShutdownBehavior = over.ShutdownBehavior ?? ShutdownBehavior,
            AvailabilityZone = over.AvailabilityZone ?? AvailabilityZone,
            Tenancy = over.Tenancy ?? Tenancy,
            MetadataOptions = over.MetadataOptions ?? MetadataOptions,
            BlockDevices = over.BlockDevices.Count > 0 ? over.BlockDevices : BlockDevices,
            NetworkInterfaces = over.NetworkInterfaces.Count > 0 ? over.NetworkInterfaces : NetworkInterfaces,
            TagSpecifications = [.. TagSpecifications, .. over.TagSpecifications],
        };

    private bool NamesProfile => InstanceProfileArn is not null || InstanceProfileName is not null;

    private bool NamesGroups => SecurityGroupIds.Count + SecurityGroupNames.Count > 0;
}

/// <summary>A network interface to launch with; null means unsaid.</summary>
internal sealed record InterfaceSettings(
    int? DeviceIndex,
    string? SubnetId,
    bool? AssociatePublicIpAddress,
    bool? DeleteOnTermination,
    string? Description,
    string? PrivateIpAddress,
    IReadOnlyList<string> SecurityGroupIds
);

/// <summary>Tags for what a call makes, by the kind of thing.</summary>
/// <param name="ResourceType">Such as <c>instance</c> or <c>volume</c>.</param>
/// <param name="Tags">Keys and values.</param>
internal sealed record TagSpecification(string ResourceType, IReadOnlyList<KeyValuePair<string, string>> Tags);
