using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Ec2.Storage;

namespace BlueGreen.LocalCloud.Ec2.Images;

/// <summary>Making, using and removing images.</summary>
internal static class ImageRules
{
    // What EC2 shows for a snapshot that no volume of the account is behind.
    private const string NoVolume = "vol-ffffffff";

    private const string AllowedInNames = "()[] ./-'@_";

    /// <summary>Registers an image from snapshots that are there, or, where none is named, from one that is made with it.</summary>
    public static Image Register(Ec2Region ec2, ImageRequest request)
    {
        CheckName(ec2, request.Name);
        foreach (var snapshot in request.BlockDevices.Select(d => d.Ebs?.SnapshotId).OfType<string>())
        {
            _ = ec2.Snapshot(snapshot);
        }

        var devices = request.BlockDevices.Exists(d => d.DeviceName == request.RootDeviceName)
            ? request.BlockDevices
            : [RootDevice(request.RootDeviceName), .. request.BlockDevices];
        return Add(
            ec2,
            request with
            {
                BlockDevices =
                [
                    .. devices
                        .Select(d =>
                            WithSnapshot(
                                ec2,
                                d,
                                new SnapshotPlan(NoVolume, d.Ebs?.VolumeSize ?? 8, $"Created by RegisterImage({request.Name})")
                            )
                        )
                        .Select(d => WithDefaults(ec2, d)),
                ],
            }
        );
    }

    /// <summary>Makes an image of an instance's disks.</summary>
    public static Image CreateFrom(Ec2Region ec2, string instanceId, string name, string? description, bool reboot)
    {
        var instance = ec2.Instance(instanceId);
        if (instance.State is not (InstanceState.Running or InstanceState.Stopped))
        {
            throw Ec2Errors.Error("IncorrectState", $"Instance '{instance.Id}' is not 'running' or 'stopped'.");
        }

        CheckName(ec2, name);
        if (reboot && instance.State == InstanceState.Running)
        {
            InstanceTransitions.Reboot(ec2, instance);
        }

        var id = ec2.NewId(ResourceKind.Image);
        var source = ec2.Images.FirstOrDefault(i => i.Id == instance.ImageId);
        var devices = ec2
            .Volumes.Where(v => v.InstanceId == instance.Id)
            .Select(v =>
                WithSnapshot(
                    ec2,
                    new BlockDevice(
                        v.Device!,
                        new EbsSettings(
                            SnapshotId: null,
                            v.Size,
                            v.VolumeType,
                            v.DeleteOnTermination,
                            v.Encrypted,
                            Iops: null,
                            Throughput: null
                        ),
                        VirtualName: null,
                        NoDevice: false
                    ),
                    new SnapshotPlan(v.Id, v.Size, $"Created by CreateImage({instance.Id}) for {id}")
                    {
                        SourceInstanceId = StorageRules.RootOf(ec2, v),
                    }
                )
            )
            .ToList();
        return Add(
            ec2,
            new ImageRequest(name)
            {
                Id = id,
                Description = description ?? "",
                Architecture = instance.Architecture,
                RootDeviceName = instance.RootDeviceName,
                SourceInstanceId = instance.Id,
                BootMode = source?.BootMode,
                BlockDevices = devices,
            }
        );
    }

    /// <summary>Copies an image from a region into this one.</summary>
    public static Image Copy(Ec2Region ec2, Ec2Region from, string sourceId, string name, string? description)
    {
        var source = from.Image(sourceId);
        CheckName(ec2, name);
        return Add(
            ec2,
            new ImageRequest(name)
            {
                Description = description ?? source.Description,
                Architecture = source.Architecture,
                RootDeviceName = source.RootDeviceName,
                BootMode = source.BootMode,
                BlockDevices =
                [
                    .. source.BlockDevices.Select(d =>
                        WithSnapshot(
                            ec2,
                            d with
                            {
                                Ebs = d.Ebs is null ? null : d.Ebs with { SnapshotId = null },
                            },
                            new SnapshotPlan(NoVolume, d.Ebs?.VolumeSize ?? 8, $"Copied for {source.Id} from {source.Region}")
                            {
                                ContentId = from.Snapshots.FirstOrDefault(s => s.Id == d.Ebs?.SnapshotId)?.ContentId,
                            }
                        )
                    ),
                ],
            }
        );
    }

    /// <returns>The snapshots that the image was made of.</returns>
    public static IReadOnlyList<string> Deregister(Ec2Region ec2, string imageId)
    {
        var image = Own(ec2, imageId);
        ec2.State.Images.Remove(image);
        return [.. image.BlockDevices.Select(d => d.Ebs?.SnapshotId).OfType<string>()];
    }

    /// <summary>The image, if it is the account's own.</summary>
    public static Image Own(Ec2Region ec2, string imageId)
    {
        var image = ec2.Image(imageId);
        return image.OwnerId == Ec2Region.AccountId ? image : throw Ec2Errors.Error("AuthFailure", $"Not authorized for image:{image.Id}");
    }

    /// <summary>The image, if instances can be launched from it.</summary>
    public static Image Launchable(Ec2Region ec2, string imageId)
    {
        var image = ec2.Image(imageId);
        return image.State == ImageState.Available
            ? image
            : throw Ec2Errors.Error("InvalidAMIID.Unavailable", $"The image ID '{image.Id}' is not available");
    }

    private static Image Add(Ec2Region ec2, ImageRequest request)
    {
        var image = new Image
        {
            Id = request.Id ?? ec2.NewId(ResourceKind.Image),
            Region = ec2.Name,
            Name = request.Name,
            Description = request.Description,
            Architecture = request.Architecture,
            RootDeviceName = request.RootDeviceName,
            CreatedAt = ec2.Now,
            AvailableAt = ec2.Now + ec2.Timing.ImageCreation,
            VirtualizationType = request.VirtualizationType,
            EnaSupport = request.EnaSupport,
            BootMode = request.BootMode,
            ImdsSupport = request.ImdsSupport,
            ImageLocation = request.ImageLocation,
            SourceInstanceId = request.SourceInstanceId,
            BlockDevices = request.BlockDevices,
        };
        ec2.State.Images.Add(image);
        return image;
    }

    private static BlockDevice WithSnapshot(Ec2Region ec2, BlockDevice device, SnapshotPlan plan) =>
        device.Ebs is not { SnapshotId: null } ebs
            ? device
            : device with
            {
                Ebs = ebs with { SnapshotId = StorageRules.AddSnapshot(ec2, plan).Id },
            };

    // What a call left out, an image tells all the same.
    private static BlockDevice WithDefaults(Ec2Region ec2, BlockDevice device) =>
        device.Ebs is not { SnapshotId: { } snapshot } ebs
            ? device
            : device with
            {
                Ebs = ebs with
                {
                    VolumeSize = ebs.VolumeSize ?? ec2.Snapshot(snapshot).Size,
                    VolumeType = ebs.VolumeType ?? "gp2",
                    DeleteOnTermination = ebs.DeleteOnTermination ?? true,
                    Encrypted = ebs.Encrypted ?? ec2.Snapshot(snapshot).Encrypted,
                },
            };

    private static BlockDevice RootDevice(string name) =>
        new(
            name,
            new EbsSettings(SnapshotId: null, 8, "gp2", DeleteOnTermination: true, Encrypted: false, Iops: null, Throughput: null),
            VirtualName: null,
            NoDevice: false
        );

    private static void CheckName(Ec2Region ec2, string name)
    {
        if (
            name.Length is < 3 or > 128
            || !name.All(c => char.IsAsciiLetterOrDigit(c) || AllowedInNames.Contains(c, StringComparison.Ordinal))
        )
        {
            throw Ec2Errors.Error(
                "InvalidAMIName.Malformed",
                "AMI names must be between 3 and 128 characters long, and may contain letters, numbers, '(', ')', '.', '-', '/', '_' and spaces"
            );
        }

        if (ec2.Images.FirstOrDefault(i => i.Name == name && i.OwnerId == Ec2Region.AccountId) is { } same)
        {
            throw Ec2Errors.Error("InvalidAMIName.Duplicate", $"AMI name {name} is already in use by AMI {same.Id}");
        }
    }
}

/// <summary>An image to make.</summary>
/// <param name="Name">Unique among the account's images of the region.</param>
internal sealed record ImageRequest(string Name)
{
    public string? Id { get; init; }

    public string Description { get; init; } = "";

    public string Architecture { get; init; } = "x86_64";

    public string RootDeviceName { get; init; } = "/dev/xvda";

    public string VirtualizationType { get; init; } = "hvm";

    public bool EnaSupport { get; init; } = true;

    public string? BootMode { get; init; }

    public string? ImdsSupport { get; init; }

    public string? ImageLocation { get; init; }

    public string? SourceInstanceId { get; init; }

    public List<BlockDevice> BlockDevices { get; init; } = [];
}
