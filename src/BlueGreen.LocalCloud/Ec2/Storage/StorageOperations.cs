using System.Globalization;
using BlueGreen.LocalCloud.Ec2.Regions;
using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Ec2.Tags;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Storage;

/// <summary>Snapshots and volumes.</summary>
internal static class StorageOperations
{
    private static readonly FilterTable<Snapshot> SnapshotFilters = new(ResourceKind.Snapshot)
    {
        { "snapshot-id", s => s.Id },
        { "description", s => s.Description },
        { "owner-id", s => s.OwnerId },
        { "status", Status },
        { "volume-id", s => s.VolumeId },
        { "volume-size", s => s.Size.ToString(CultureInfo.InvariantCulture) },
        { "encrypted", s => s.Encrypted },
        { "progress", Progress },
        { "storage-tier", _ => "standard" },
        { "start-time", s => XmlAnswers.Text(s.StartedAt) },
        "owner-alias",
        "transfer-type",
    };

    private static readonly FilterTable<Volume> VolumeFilters = new(ResourceKind.Volume)
    {
        { "volume-id", v => v.Id },
        { "attachment.instance-id", v => v.InstanceId },
        { "attachment.device", v => v.Device },
        { "attachment.status", v => v.InstanceId is null ? null : "attached" },
        { "attachment.delete-on-termination", v => v.DeleteOnTermination },
        { "availability-zone", v => v.AvailabilityZone },
        { "encrypted", v => v.Encrypted },
        { "size", v => v.Size.ToString(CultureInfo.InvariantCulture) },
        { "snapshot-id", v => v.SnapshotId },
        { "status", Status },
        { "volume-type", v => v.VolumeType },
        { "attachment.attach-time", v => v.InstanceId is null ? null : XmlAnswers.Text(v.CreatedAt) },
        { "availability-zone-id", v => RegionTable.ZoneId(v.Region, v.AvailabilityZone) },
        { "create-time", v => XmlAnswers.Text(v.CreatedAt) },
        { "fast-restored", _ => false },
        { "multi-attach-enabled", _ => false },
        { "operator.managed", _ => false },
        "operator.principal",
    };

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .AddEc2("CreateSnapshot", CreateSnapshot)
            .AddEc2("DescribeSnapshots", DescribeSnapshots)
            .AddEc2("DeleteSnapshot", DeleteSnapshot)
            .AddEc2("DescribeVolumes", DescribeVolumes, gaps: "Volumes come with instances; none can be made alone.")
            .AddEc2("DeleteVolume", DeleteVolume);

    private static Fields CreateSnapshot(Ec2Call call)
    {
        var volume = call.Ec2.Volume(call.Parameters.Required("VolumeId"));
        var tags = call.Parameters.ForNew(ResourceKind.Snapshot);
        var plan = new SnapshotPlan(volume.Id, volume.Size, call.Parameters.Text("Description") ?? "")
        {
            SourceInstanceId = StorageRules.RootOf(call.Ec2, volume),
        };
        var snapshot = StorageRules.AddSnapshot(call.Ec2, plan);
        Tagging.Set(snapshot, tags);
        return Show(snapshot);
    }

    private static Fields DescribeSnapshots(Ec2Call call)
    {
        var owners = call.Parameters.Texts("Owner");
        var all = call.Ec2.Snapshots.Where(s =>
            owners.Count == 0 || owners.Any(o => o == s.OwnerId || (o == "self" && s.OwnerId == Ec2Region.AccountId))
        );
        var page = call.Parameters.Describe(all, ResourceKind.Snapshot, "SnapshotId", SnapshotFilters);
        return new Fields { { "snapshotSet", Items.Of(page.Items, Show) }, { "nextToken", page.NextToken } };
    }

    private static Fields? DeleteSnapshot(Ec2Call call)
    {
        StorageRules.DeleteSnapshot(call.Ec2, call.Parameters.Required("SnapshotId"));
        return null;
    }

    private static Fields DescribeVolumes(Ec2Call call)
    {
        var page = call.Parameters.Describe(call.Ec2.Volumes, ResourceKind.Volume, "VolumeId", VolumeFilters);
        return new Fields { { "volumeSet", Items.Of(page.Items, Show) }, { "nextToken", page.NextToken } };
    }

    private static Fields? DeleteVolume(Ec2Call call)
    {
        StorageRules.DeleteVolume(call.Ec2, call.Parameters.Required("VolumeId"));
        return null;
    }

    private static Fields Show(Snapshot snapshot) =>
        new()
        {
            { "snapshotId", snapshot.Id },
            { "volumeId", snapshot.VolumeId },
            { "status", Status(snapshot) },
            { "startTime", snapshot.StartedAt },
            { "progress", Progress(snapshot) },
            { "ownerId", snapshot.OwnerId },
            { "volumeSize", snapshot.Size },
            { "description", snapshot.Description },
            { "encrypted", snapshot.Encrypted },
            { "storageTier", "standard" },
            { "tagSet", Tagging.Fields(snapshot) },
        };

    private static Fields Show(Volume volume) =>
        new()
        {
            { "volumeId", volume.Id },
            { "size", volume.Size },
            { "snapshotId", volume.SnapshotId },
            { "availabilityZone", volume.AvailabilityZone },
            { "status", Status(volume) },
            { "createTime", volume.CreatedAt },
            { "volumeType", volume.VolumeType },
            { "encrypted", volume.Encrypted },
            { "multiAttachEnabled", false },
            {
                "attachmentSet",
                volume.InstanceId is null
                    ? Items.Of(Array.Empty<string>())
                    : Items.Of([
                        new Fields
                        {
                            { "volumeId", volume.Id },
                            { "instanceId", volume.InstanceId },
                            { "device", volume.Device },
                            { "status", "attached" },
                            { "attachTime", volume.CreatedAt },
                            { "deleteOnTermination", volume.DeleteOnTermination },
                        },
                    ])
            },
            { "tagSet", Tagging.Fields(volume) },
        };

    private static string Status(Snapshot snapshot) => snapshot.Completed ? "completed" : "pending";

    private static string Progress(Snapshot snapshot) => snapshot.Completed ? "100%" : "0%";

    private static string Status(Volume volume) => volume.InstanceId is null ? "available" : "in-use";
}
