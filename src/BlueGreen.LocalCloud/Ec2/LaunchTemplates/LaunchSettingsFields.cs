using BlueGreen.LocalCloud.Ec2.Storage;
using BlueGreen.LocalCloud.Ec2.Tags;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.LaunchTemplates;

/// <summary>Launch settings as launch templates show them: what was not said is not shown.</summary>
internal static class LaunchSettingsFields
{
    public static Fields Of(LaunchSettings data) =>
        new()
        {
            { "ebsOptimized", data.EbsOptimized },
            {
                "iamInstanceProfile",
                data.InstanceProfileArn is null && data.InstanceProfileName is null
                    ? null
                    : new Fields { { "arn", data.InstanceProfileArn }, { "name", data.InstanceProfileName } }
            },
            { "blockDeviceMappingSet", data.BlockDevices.Count == 0 ? null : BlockDeviceWire.Fields(data.BlockDevices) },
            { "networkInterfaceSet", data.NetworkInterfaces.Count == 0 ? null : Items.Of(data.NetworkInterfaces, Interface) },
            { "imageId", data.ImageId },
            { "instanceType", data.InstanceType },
            { "keyName", data.KeyName },
            {
                "monitoring",
                data.Monitoring is { } on
                    ? new Fields { { "enabled", on } }
                    : null
            },
            {
                "placement",
                data.AvailabilityZone is null && data.Tenancy is null
                    ? null
                    : new Fields { { "availabilityZone", data.AvailabilityZone }, { "tenancy", data.Tenancy } }
            },
            { "disableApiTermination", data.DisableApiTermination },
            { "disableApiStop", data.DisableApiStop },
            { "instanceInitiatedShutdownBehavior", data.ShutdownBehavior },
            { "userData", data.UserData },
            { "tagSpecificationSet", data.TagSpecifications.Count == 0 ? null : Items.Of(data.TagSpecifications, Tags) },
            { "securityGroupIdSet", data.SecurityGroupIds.Count == 0 ? null : Items.Of(data.SecurityGroupIds) },
            { "securityGroupSet", data.SecurityGroupNames.Count == 0 ? null : Items.Of(data.SecurityGroupNames) },
            {
                "metadataOptions",
                data.MetadataOptions is not { } options
                    ? null
                    : new Fields
                    {
                        { "httpTokens", options.HttpTokens },
                        { "httpPutResponseHopLimit", options.HttpPutResponseHopLimit },
                        { "httpEndpoint", options.HttpEndpoint },
                        { "httpProtocolIpv6", options.HttpProtocolIpv6 },
                        { "instanceMetadataTags", options.InstanceMetadataTags },
                    }
            },
        };

    private static Fields Interface(InterfaceSettings nic) =>
        new()
        {
            { "associatePublicIpAddress", nic.AssociatePublicIpAddress },
            { "deleteOnTermination", nic.DeleteOnTermination },
            { "description", nic.Description },
            { "deviceIndex", nic.DeviceIndex },
            { "groupSet", nic.SecurityGroupIds.Count == 0 ? null : Items.Of(nic.SecurityGroupIds, "groupId") },
            { "privateIpAddress", nic.PrivateIpAddress },
            { "subnetId", nic.SubnetId },
        };

    private static Fields Tags(TagSpecification specification) =>
        new() { { "resourceType", specification.ResourceType }, { "tagSet", Tagging.Fields(specification.Tags) } };
}
