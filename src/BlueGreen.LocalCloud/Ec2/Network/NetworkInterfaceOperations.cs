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
            {
                "privateIpAddressesSet",
                Items.Of([
                    new Fields
                    {
                        { "privateIpAddress", shown.PrivateIpAddress },
                        { "privateDnsName", DnsNames.Private(ec2.Name, shown.PrivateIpAddress) },
                        { "primary", true },
                        { "association", Association(ec2, shown) },
                    },
                ])
            },
            { "tagSet", Tagging.Fields(shown) },
        };

    private static Fields? Association(Ec2Region ec2, NetworkInterface shown) =>
        shown.PublicIpAddress is not { } address
            ? null
            : new Fields
            {
                { "publicIp", address },
                { "publicDnsName", DnsNames.Public(ec2.Name, address) },
                { "ipOwnerId", shown.RequesterId ?? "amazon" },
            };
}
