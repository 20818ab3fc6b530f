using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Storage;

/// <summary>Block device mappings, as calls send them and as images and launch templates show them.</summary>
internal static class BlockDeviceWire
{
    private static readonly string[] VolumeTypes = ["standard", "io1", "io2", "gp2", "gp3", "sc1", "st1"];

    public static List<BlockDevice> BlockDevices(this Parameters parameters) =>
        [
            .. parameters
                .Structures("BlockDeviceMapping")
                .Select(d => new BlockDevice(d.Required("DeviceName"), Ebs(d.Structure("Ebs")), d.Text("VirtualName"), d.Has("NoDevice"))),
        ];

    public static Items Fields(IEnumerable<BlockDevice> devices) =>
        Items.Of(
            devices,
            d => new Fields
            {
                { "deviceName", d.DeviceName },
                { "virtualName", d.VirtualName },
                { "noDevice", d.NoDevice ? "" : null },
                { "ebs", d.Ebs is { } ebs ? Fields(ebs) : null },
            }
        );

    private static Fields Fields(EbsSettings ebs) =>
        new()
        {
            { "snapshotId", ebs.SnapshotId },
            { "volumeSize", ebs.VolumeSize },
            { "volumeType", ebs.VolumeType },
            { "deleteOnTermination", ebs.DeleteOnTermination },
            { "encrypted", ebs.Encrypted },
            { "iops", ebs.Iops },
            { "throughput", ebs.Throughput },
        };

    private static EbsSettings? Ebs(Parameters? ebs) =>
        ebs is null
            ? null
            : new EbsSettings(
                ebs.Text("SnapshotId"),
                ebs.Integer("VolumeSize", min: 1, max: 65536),
                ebs.OneOf("VolumeType", VolumeTypes),
                ebs.Boolean("DeleteOnTermination"),
                ebs.Boolean("Encrypted"),
                ebs.Integer("Iops"),
                ebs.Integer("Throughput")
            );
}
