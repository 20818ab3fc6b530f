using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>A launch configuration as answers tell it: members that AWS always tells are empty texts where unset.</summary>
internal static class LaunchConfigurationFields
{
    public static Fields Of(LaunchConfiguration configuration) =>
        new()
        {
            { "LaunchConfigurationName", configuration.Name },
            { "LaunchConfigurationARN", configuration.Arn },
            { "ImageId", configuration.ImageId },
            { "KeyName", configuration.KeyName ?? "" },
            { "SecurityGroups", Items.Of(configuration.SecurityGroups) },
            { "ClassicLinkVPCSecurityGroups", Items.Of((IEnumerable<string>)[]) },
            { "UserData", configuration.UserData ?? "" },
            { "InstanceType", configuration.InstanceType },
            { "KernelId", configuration.KernelId ?? "" },
            { "RamdiskId", configuration.RamdiskId ?? "" },
            { "BlockDeviceMappings", Items.Of(configuration.BlockDevices, Device) },
            {
                "InstanceMonitoring",
                new Fields { { "Enabled", configuration.DetailedMonitoring } }
            },
            { "SpotPrice", configuration.SpotPrice },
            { "IamInstanceProfile", configuration.IamInstanceProfile },
            { "CreatedTime", configuration.CreatedAt },
            { "EbsOptimized", configuration.EbsOptimized },
            { "AssociatePublicIpAddress", configuration.AssociatePublicIpAddress },
            { "PlacementTenancy", configuration.PlacementTenancy },
            { "MetadataOptions", Metadata(configuration.Metadata) },
        };

    private static Fields Device(BlockDevice device) =>
        new()
        {
            { "VirtualName", device.VirtualName },
            { "DeviceName", device.DeviceName },
            { "Ebs", device.NoDevice == true || device.VirtualName is not null ? null : Volume(device) },
            { "NoDevice", device.NoDevice },
        };

    private static Fields Volume(BlockDevice device) =>
        new()
        {
            { "SnapshotId", device.SnapshotId },
            { "VolumeSize", device.VolumeSize },
            { "VolumeType", device.VolumeType },
            { "DeleteOnTermination", device.DeleteOnTermination },
            { "Iops", device.Iops },
            { "Encrypted", device.Encrypted },
            { "Throughput", device.Throughput },
        };

    private static Fields? Metadata(LaunchMetadata? options) =>
        options is null
            ? null
            : new()
            {
                { "HttpTokens", options.HttpTokens },
                { "HttpPutResponseHopLimit", options.HttpPutResponseHopLimit },
                { "HttpEndpoint", options.HttpEndpoint },
            };
}
