using BlueGreen.LocalCloud.Ec2.Storage;

namespace BlueGreen.LocalCloud.Ec2.Images;

/// <summary>A machine image (AMI).</summary>
internal sealed class Image : Ec2Resource
{
    public override ResourceKind Kind => ResourceKind.Image;

    public required string Name { get; init; }

    public required string Description { get; set; }

    /// <summary><c>x86_64</c>, <c>arm64</c>, ...</summary>
    public required string Architecture { get; init; }

    public required string RootDeviceName { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it becomes available.</summary>
    public required DateTimeOffset AvailableAt { get; init; }

    public string VirtualizationType { get; init; } = "hvm";

    public bool EnaSupport { get; init; } = true;

    public string? BootMode { get; init; }

    /// <summary><c>v2.0</c> where its instances give metadata to holders of a session token only; null for either way.</summary>
    public string? ImdsSupport { get; set; }

    public ImageState State { get; set; } = ImageState.Pending;

    public bool IsPublic { get; set; }

    /// <summary>Accounts beside the owner's that may launch from it, and <c>all</c> for everybody.</summary>
    public List<string> LaunchPermissions { get; init; } = [];

    public string? ImageLocation { get; init; }

    /// <summary>The instance it was made from; null where it was registered or copied.</summary>
    public string? SourceInstanceId { get; init; }

    public List<BlockDevice> BlockDevices { get; init; } = [];
}

/// <summary>The states of an image; a deregistered one is gone.</summary>
internal enum ImageState
{
    Pending,
    Available,

    /// <summary>What it was to be made of could not be copied.</summary>
    Failed,
}
