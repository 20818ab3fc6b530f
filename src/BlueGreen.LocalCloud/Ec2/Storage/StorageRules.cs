using BlueGreen.LocalCloud.Ec2.Images;
using BlueGreen.LocalCloud.Ec2.Instances;

namespace BlueGreen.LocalCloud.Ec2.Storage;

/// <summary>Volumes of instances, and snapshots of volumes.</summary>
internal static class StorageRules
{
    private const int DefaultSize = 8;

    /// <summary>Makes the volumes that an instance starts with.</summary>
    public static void AddVolumes(Ec2Region ec2, Instance instance, IEnumerable<BlockDevice> devices)
    {
        foreach (var (device, ebs) in devices.Where(d => d.Ebs is not null).Select(d => (d.DeviceName, d.Ebs!)))
        {
            ec2.State.Volumes.Add(
                new Volume
                {
                    Id = ec2.NewId(ResourceKind.Volume),
                    Region = ec2.Name,
                    Size = ebs.VolumeSize ?? SizeOf(ec2, ebs.SnapshotId),
                    VolumeType = ebs.VolumeType ?? "gp2",
                    AvailabilityZone = instance.AvailabilityZone,
                    CreatedAt = ec2.Now,
                    SnapshotId = ebs.SnapshotId,
                    Encrypted = ebs.Encrypted ?? false,
                    InstanceId = instance.Id,
                    Device = device,
                    DeleteOnTermination = ebs.DeleteOnTermination ?? true,
                }
            );
        }
    }

    /// <summary>Lets go of the volumes of a terminated instance: they are deleted, or available where that was asked.</summary>
    public static void Release(Ec2State state, Instance instance)
    {
        state.Volumes.RemoveAll(v => v.InstanceId == instance.Id && v.DeleteOnTermination);
        foreach (var volume in state.Volumes.Where(v => v.InstanceId == instance.Id))
        {
            volume.InstanceId = null;
            volume.Device = null;
        }
    }

    public static Snapshot AddSnapshot(Ec2Region ec2, SnapshotPlan plan)
    {
        var id = ec2.NewId(ResourceKind.Snapshot);
        var snapshot = new Snapshot
        {
            Id = id,
            ContentId = plan.SourceInstanceId is null ? plan.ContentId : id,
            SourceInstanceId = plan.SourceInstanceId,
            Region = ec2.Name,
            VolumeId = plan.VolumeId,
            Size = plan.Size,
            Description = plan.Description,
            StartedAt = ec2.Now,
            CompletesAt = ec2.Now + ec2.Timing.SnapshotCreation,
        };
        ec2.State.Snapshots.Add(snapshot);
        return snapshot;
    }

    public static void DeleteSnapshot(Ec2Region ec2, string snapshotId)
    {
        var snapshot = ec2.Snapshot(snapshotId);
        if (snapshot.OwnerId != Ec2Region.AccountId)
        {
            throw Ec2Errors.Error("AuthFailure", "Not authorized for the snapshot.");
        }

        if (ec2.Images.FirstOrDefault(i => UsesSnapshot(i, snapshot.Id)) is { } image)
        {
            throw Ec2Errors.Error("InvalidSnapshot.InUse", $"The snapshot {snapshot.Id} is currently in use by {image.Id}");
        }

        ec2.State.Snapshots.Remove(snapshot);
    }

    /// <summary>The instance that has this volume for its root; null where none has.</summary>
    public static string? RootOf(Ec2Region ec2, Volume volume) =>
        ec2.Instances.FirstOrDefault(i => i.Id == volume.InstanceId && i.RootDeviceName == volume.Device)?.Id;

    public static void DeleteVolume(Ec2Region ec2, string volumeId)
    {
        var volume = ec2.Volume(volumeId);
        if (volume.InstanceId is not null)
        {
            throw Ec2Errors.Error("VolumeInUse", $"Volume {volume.Id} is currently attached to {volume.InstanceId}");
        }

        ec2.State.Volumes.Remove(volume);
    }

    public static bool UsesSnapshot(Image image, string snapshotId) => image.BlockDevices.Exists(d => d.Ebs?.SnapshotId == snapshotId);

    private static int SizeOf(Ec2Region ec2, string? snapshotId) =>
        ec2.Snapshots.FirstOrDefault(s => s.Id == snapshotId)?.Size ?? DefaultSize;
}

/// <summary>A snapshot to make.</summary>
/// <param name="Size">Gibibytes.</param>
internal sealed record SnapshotPlan(string VolumeId, int Size, string Description)
{
    /// <summary>The instance whose disk is copied; null for none.</summary>
    public string? SourceInstanceId { get; init; }

    /// <summary>What is in it already, where nothing is copied; null for the base system.</summary>
    public string? ContentId { get; init; }
}
