using BlueGreen.LocalCloud.Ec2.Regions;
using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Ec2.Tags;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Network;

/// <summary>The network interfaces of instances and load balancers.</summary>
internal static class NetworkInterfaceOperations
{
    public static void Register(ServiceRoutes routes) =>
        _ = routes.AddEc2(
            "DescribeNetworkInterfaces",
            Describe,
            gaps: "Interfaces come with instances and load balancers; none can be made alone."
        );

    private static Fields Describe(Ec2Call call)
    {
        var page = call.Parameters.Describe(
            call.Ec2.NetworkInterfaces,
            ResourceKind.NetworkInterface,
            "NetworkInterfaceId",
            Filters(call.Ec2)
        );
        return new Fields { { "networkInterfaceSet", Items.Of(page.Items, i => Show(call.Ec2, i)) }, { "nextToken", page.NextToken } };
    }

    private static FilterTable<NetworkInterface> Filters(Ec2Region ec2)
    {
        var filters = new FilterTable<NetworkInterface>(ResourceKind.NetworkInterface)
        {
            { "network-interface-id", i => i.Id },
            { "vpc-id", i => i.VpcId },
            { "subnet-id", i => i.SubnetId },
            { "availability-zone", i => i.AvailabilityZone },
            { "description", i => i.Description },
            { "private-ip-address", i => i.PrivateIpAddress },
            { "addresses.private-ip-address", i => i.PrivateIpAddress },
            { "association.public-ip", i => i.PublicIpAddress },
            { "attachment.instance-id", i => i.InstanceId },
            { "attachment.instance-owner-id", i => i.RequesterId ?? i.OwnerId },
            { "attachment.status", _ => "attached" },
            { "mac-address", i => i.MacAddress },
            { "owner-id", i => i.OwnerId },
            { "requester-id", i => i.RequesterId },
            { "requester-managed", i => i.RequesterId is not null },
            { "interface-type", _ => "interface" },
            { "status", _ => "in-use" },
            { "addresses.association.owner-id", i => i.PublicIpAddress is null ? null : IpOwner(i) },
            { "addresses.association.public-ip", i => i.PublicIpAddress },
            { "addresses.primary", _ => true },
            { "association.ip-owner-id", i => i.PublicIpAddress is null ? null : IpOwner(i) },
            { "association.public-dns-name", i => i.PublicIpAddress is { } address ? DnsNames.Public(ec2.Name, address) : null },
            { "attachment.attach-time", i => XmlAnswers.Text(i.AttachTime) },
            { "attachment.attachment-id", i => i.AttachmentId },
            { "attachment.delete-on-termination", i => i.InstanceId is not null },
            { "attachment.device-index", i => i.InstanceId is null ? "1" : "0" },
            { "availability-zone-id", i => RegionTable.ZoneId(ec2.Name, i.AvailabilityZone) },
            { "operator.managed", _ => false },
            { "private-dns-name", i => DnsNames.Private(ec2.Name, i.PrivateIpAddress) },
            { "source-dest-check", i => i.SourceDestCheck },
            "association.allocation-id",
            "association.association-id",
            "ipv6-addresses.ipv6-address",
            "operator.principal",
        };
        filters.AddEach("group-id", i => i.SecurityGroupIds);
        filters.AddEach("group-name", i => i.SecurityGroupIds.Select(g => ec2.SecurityGroup(g).Name));
        return filters;
    }

    private static Fields Show(Ec2Region ec2, NetworkInterface shown) =>
        new()
        {
            { "networkInterfaceId", shown.Id },
            { "subnetId", shown.SubnetId },
            { "vpcId", shown.VpcId },
            { "availabilityZone", shown.AvailabilityZone },
            { "description", shown.Description },
            { "ownerId", shown.OwnerId },
            { "requesterId", shown.RequesterId },
            { "requesterManaged", shown.RequesterId is not null },
            { "status", "in-use" },
            { "interfaceType", "interface" },
            { "macAddress", shown.MacAddress },
            { "privateIpAddress", shown.PrivateIpAddress },
            { "privateDnsName", DnsNames.Private(ec2.Name, shown.PrivateIpAddress) },
            { "sourceDestCheck", shown.SourceDestCheck },
            { "groupSet", GroupFields.Of(ec2, shown.SecurityGroupIds) },
            {
                "attachment",
                new Fields
                {
                    { "attachmentId", shown.AttachmentId },
                    { "instanceId", shown.InstanceId },
                    { "instanceOwnerId", shown.RequesterId ?? shown.OwnerId },
                    { "deviceIndex", shown.InstanceId is null ? 1 : 0 },
                    { "status", "attached" },
                    { "attachTime", shown.AttachTime },
                    { "deleteOnTermination", shown.InstanceId is not null },
                }
            },
            { "association", Association(ec2, shown) },
            { "privateIpAddressesSet", Addresses(ec2, shown) },
            { "tagSet", Tagging.Fields(shown) },
        };

    public static Items Addresses(Ec2Region ec2, NetworkInterface shown) =>
        Items.Of([
            new Fields
            {
                { "privateIpAddress", shown.PrivateIpAddress },
                { "privateDnsName", DnsNames.Private(ec2.Name, shown.PrivateIpAddress) },
                { "primary", true },
                { "association", Association(ec2, shown) },
            },
        ]);

    public static Fields? Association(Ec2Region ec2, NetworkInterface shown) =>
        shown.PublicIpAddress is not { } address
            ? null
            : new Fields
            {
                { "publicIp", address },
                { "publicDnsName", DnsNames.Public(ec2.Name, address) },
                { "ipOwnerId", IpOwner(shown) },
            };

    private static string IpOwner(NetworkInterface shown) => shown.RequesterId ?? "amazon";
}
