using BlueGreen.LocalCloud.Ec2.Network;
using BlueGreen.LocalCloud.Ec2.Tags;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Instances;

/// <summary>Instances as answers show them.</summary>
internal static class InstanceFields
{
    public static Fields Reservation(Ec2Region ec2, Reservation reservation, IEnumerable<Instance> instances) =>
        new()
        {
            { "reservationId", reservation.Id },
            { "ownerId", Ec2Region.AccountId },
            { "requesterId", reservation.RequesterId },
            { "groupSet", Items.Of(Array.Empty<string>()) },
            { "instancesSet", Items.Of(instances, i => Instance(ec2, i)) },
        };

    public static Fields State(InstanceState state) => new() { { "code", (int)state }, { "name", state.Name() } };

    /// <summary>The name on the internet; none without an address, or where the VPC gives no host names.</summary>
    public static string PublicDnsName(Ec2Region ec2, Instance instance) =>
        instance.PublicIpAddress is { } address
        && ec2.Vpcs.First(v => v.Id == instance.VpcId) is { EnableDnsHostnames: true, EnableDnsSupport: true }
            ? DnsNames.Public(ec2.Name, address)
            : "";

    /// <summary>The name in the VPC; a terminated instance has none.</summary>
    public static string PrivateDnsName(Ec2Region ec2, Instance instance) =>
        instance.State == InstanceState.Terminated ? "" : DnsNames.Private(ec2.Name, instance.PrivateIpAddress);

    public static Items BlockDevices(Ec2Region ec2, Instance instance) =>
        Items.Of(
            ec2.Volumes.Where(v => v.InstanceId == instance.Id),
            v => new Fields
            {
                { "deviceName", v.Device },
                {
                    "ebs",
                    new Fields
                    {
                        { "volumeId", v.Id },
                        { "status", "attached" },
                        { "attachTime", v.CreatedAt },
                        { "deleteOnTermination", v.DeleteOnTermination },
                    }
                },
            }
        );

    private static Fields Instance(Ec2Region ec2, Instance i)
    {
        // A terminated instance keeps its id, tags and reason, and loses its place in the network.
        var isGone = i.State == InstanceState.Terminated;
        return new Fields
        {
            { "instanceId", i.Id },
            { "imageId", i.ImageId },
            { "instanceState", State(i.State) },
            { "privateDnsName", PrivateDnsName(ec2, i) },
            { "dnsName", PublicDnsName(ec2, i) },
            { "reason", i.Reason },
            { "keyName", i.KeyName },
            { "amiLaunchIndex", i.LaunchIndex },
            { "productCodes", Items.Of(Array.Empty<string>()) },
            { "instanceType", i.InstanceType },
            { "launchTime", i.LaunchTime },
            {
                "placement",
                new Fields
                {
                    { "availabilityZone", i.AvailabilityZone },
                    { "groupName", "" },
                    { "tenancy", i.Tenancy },
                }
            },
            {
                "monitoring",
                new Fields { { "state", i.Monitoring ? "enabled" : "disabled" } }
            },
            { "subnetId", isGone ? null : i.SubnetId },
            { "vpcId", isGone ? null : i.VpcId },
            { "privateIpAddress", isGone ? null : i.PrivateIpAddress },
            { "ipAddress", i.PublicIpAddress },
            { "sourceDestCheck", isGone ? null : i.SourceDestCheck },
            { "groupSet", isGone ? Items.Of(Array.Empty<string>()) : GroupFields.Of(ec2, i.SecurityGroupIds) },
            { "stateReason", StateReason(i) },
            { "architecture", i.Architecture },
            { "rootDeviceType", "ebs" },
            { "rootDeviceName", i.RootDeviceName },
            { "blockDeviceMapping", BlockDevices(ec2, i) },
            { "virtualizationType", "hvm" },
            { "clientToken", i.ClientToken ?? "" },
            { "hypervisor", "xen" },
            { "networkInterfaceSet", Items.Of(ec2.NetworkInterfaces.Where(n => n.InstanceId == i.Id), n => Interface(ec2, n)) },
            {
                "iamInstanceProfile",
                i.InstanceProfileArn is null
                    ? null
                    : new Fields { { "arn", i.InstanceProfileArn }, { "id", i.InstanceProfileId } }
            },
            { "ebsOptimized", i.EbsOptimized },
            { "enaSupport", true },
            { "metadataOptions", Metadata(i.MetadataOptions) },
            { "platformDetails", "Linux/UNIX" },
            { "usageOperation", "RunInstances" },
            { "tagSet", Tagging.Fields(i) },
            { "cpuOptions", Cpu(InstanceTypes.Find(i.InstanceType)) },
            {
                "capacityReservationSpecification",
                new Fields { { "capacityReservationPreference", "open" } }
            },
            {
                "hibernationOptions",
                new Fields { { "configured", false } }
            },
            {
                "enclaveOptions",
                new Fields { { "enabled", false } }
            },
            {
                "maintenanceOptions",
                new Fields { { "autoRecovery", "default" } }
            },
            {
                "operator",
                new Fields { { "managed", false } }
            },
            { "privateDnsNameOptions", isGone ? null : NameOptions() },
        };
    }

    private static Fields Cpu(InstanceType type) => new() { { "coreCount", type.Cores }, { "threadsPerCore", type.ThreadsPerCore } };

    private static Fields NameOptions() =>
        new()
        {
            { "hostnameType", "ip-name" },
            { "enableResourceNameDnsARecord", false },
            { "enableResourceNameDnsAAAARecord", false },
        };

    private static Fields? StateReason(Instance i) =>
        i.State == InstanceState.Pending ? new Fields { { "code", "pending" }, { "message", "pending" } }
        : i.StateReasonCode is null ? null
        : new Fields { { "code", i.StateReasonCode }, { "message", i.StateReasonMessage } };

    public static Fields Metadata(MetadataOptions options) =>
        new()
        {
            { "state", "applied" },
            { "httpTokens", options.HttpTokens },
            { "httpPutResponseHopLimit", options.HttpPutResponseHopLimit },
            { "httpEndpoint", options.HttpEndpoint },
            { "httpProtocolIpv6", options.HttpProtocolIpv6 },
            { "instanceMetadataTags", options.InstanceMetadataTags },
        };

    private static Fields Interface(Ec2Region ec2, NetworkInterface nic) =>
        new()
        {
            { "networkInterfaceId", nic.Id },
            { "subnetId", nic.SubnetId },
            { "vpcId", nic.VpcId },
            { "description", nic.Description },
            { "ownerId", nic.OwnerId },
            { "status", "in-use" },
            { "interfaceType", "interface" },
            { "macAddress", nic.MacAddress },
            { "privateIpAddress", nic.PrivateIpAddress },
            { "privateDnsName", DnsNames.Private(ec2.Name, nic.PrivateIpAddress) },
            { "sourceDestCheck", nic.SourceDestCheck },
            { "groupSet", GroupFields.Of(ec2, nic.SecurityGroupIds) },
            {
                "attachment",
                new Fields
                {
                    { "attachmentId", nic.AttachmentId },
                    { "deviceIndex", 0 },
                    { "networkCardIndex", 0 },
                    { "status", "attached" },
                    { "attachTime", nic.AttachTime },
                    { "deleteOnTermination", true },
                }
            },
            { "association", NetworkInterfaceOperations.Association(ec2, nic) },
            { "privateIpAddressesSet", NetworkInterfaceOperations.Addresses(ec2, nic) },
        };
}
