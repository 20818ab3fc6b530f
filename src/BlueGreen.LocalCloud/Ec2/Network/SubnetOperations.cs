using System.Globalization;
using BlueGreen.LocalCloud.Ec2.Regions;
using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Ec2.Tags;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Network;

/// <summary>Subnets.</summary>
internal static class SubnetOperations
{
    private static readonly string[] NotSimulated =
    [
        "AssignIpv6AddressOnCreation",
        "EnableDns64",
        "EnableResourceNameDnsARecordOnLaunch",
        "EnableResourceNameDnsAAAARecordOnLaunch",
        "MapCustomerOwnedIpOnLaunch",
    ];

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .AddEc2("CreateSubnet", Create, gaps: "IPv4 only; no Outposts.")
            .AddEc2("DescribeSubnets", Describe)
            .AddEc2("ModifySubnetAttribute", Modify, gaps: "Only MapPublicIpOnLaunch.")
            .AddEc2("DeleteSubnet", Delete);

    private static Fields Create(Ec2Call call)
    {
        var tags = call.Parameters.ForNew(ResourceKind.Subnet);
        var subnet = SubnetRules.Create(
            call.Ec2,
            call.Parameters.Required("VpcId"),
            call.Parameters.Required("CidrBlock"),
            call.Parameters.Text("AvailabilityZone"),
            call.Parameters.Text("AvailabilityZoneId")
        );
        Tagging.Set(subnet, tags);
        return new Fields { { "subnet", Show(call.Ec2, subnet) } };
    }

    private static Fields Describe(Ec2Call call)
    {
        var page = call.Parameters.Describe(call.Ec2.Subnets, ResourceKind.Subnet, "SubnetId", Filters(call.Ec2));
        return new Fields { { "subnetSet", Items.Of(page.Items, s => Show(call.Ec2, s)) }, { "nextToken", page.NextToken } };
    }

    private static Fields? Modify(Ec2Call call)
    {
        var subnet = call.Ec2.Subnet(call.Parameters.Required("SubnetId"));
        var refused = Array.Find(NotSimulated, name => call.Parameters.Structure(name)?.Boolean("Value") == true);
        refused ??=
            call.Parameters.OneOf("PrivateDnsHostnameTypeOnLaunch", "ip-name", "resource-name") == "resource-name"
                ? "PrivateDnsHostnameTypeOnLaunch"
                : null;
        if (refused is not null)
        {
            throw Ec2Errors.Error("UnsupportedOperation", $"{refused} is not supported here.");
        }

        subnet.MapPublicIpOnLaunch = call.Parameters.Structure("MapPublicIpOnLaunch")?.Boolean("Value") ?? subnet.MapPublicIpOnLaunch;
        return null;
    }

    private static Fields? Delete(Ec2Call call)
    {
        SubnetRules.Delete(call.Ec2, call.Parameters.Required("SubnetId"));
        return null;
    }

    private static FilterTable<Subnet> Filters(Ec2Region ec2) =>
        new(ResourceKind.Subnet)
        {
            { "subnet-id", s => s.Id },
            { "vpc-id", s => s.VpcId },
            { "availability-zone", s => s.AvailabilityZone },
            { "availabilityZone", s => s.AvailabilityZone },
            { "availability-zone-id", s => ZoneId(s) },
            { "available-ip-address-count", s => SubnetRules.Available(ec2, s).ToString(CultureInfo.InvariantCulture) },
            { "cidr-block", s => s.CidrBlock },
            { "cidr", s => s.CidrBlock },
            { "cidrBlock", s => s.CidrBlock },
            { "default-for-az", s => s.DefaultForZone },
            { "defaultForAz", s => s.DefaultForZone },
            { "map-public-ip-on-launch", s => s.MapPublicIpOnLaunch },
            { "owner-id", s => s.OwnerId },
            { "state", _ => "available" },
            { "subnet-arn", Arn },
            { "enable-dns64", _ => false },
            { "ipv6-native", _ => false },
            { "map-customer-owned-ip-on-launch", _ => false },
            { "private-dns-name-options-on-launch.hostname-type", _ => "ip-name" },
            { "private-dns-name-options-on-launch.enable-resource-name-dns-a-record", _ => false },
            { "private-dns-name-options-on-launch.enable-resource-name-dns-aaaa-record", _ => false },
            "customer-owned-ipv4-pool",
            "enable-lni-at-device-index",
            "ipv6-cidr-block-association.association-id",
            "ipv6-cidr-block-association.ipv6-cidr-block",
            "ipv6-cidr-block-association.state",
            "outpost-arn",
        };

    private static string Arn(Subnet subnet) => $"arn:aws:ec2:{subnet.Region}:{subnet.OwnerId}:subnet/{subnet.Id}";

    private static Fields Show(Ec2Region ec2, Subnet subnet) =>
        new()
        {
            { "subnetId", subnet.Id },
            { "subnetArn", Arn(subnet) },
            { "state", "available" },
            { "ownerId", subnet.OwnerId },
            { "vpcId", subnet.VpcId },
            { "cidrBlock", subnet.CidrBlock },
            { "ipv6CidrBlockAssociationSet", Items.Of(Array.Empty<string>()) },
            { "availableIpAddressCount", SubnetRules.Available(ec2, subnet) },
            { "availabilityZone", subnet.AvailabilityZone },
            { "availabilityZoneId", ZoneId(subnet) },
            { "defaultForAz", subnet.DefaultForZone },
            { "mapPublicIpOnLaunch", subnet.MapPublicIpOnLaunch },
            { "mapCustomerOwnedIpOnLaunch", false },
            { "assignIpv6AddressOnCreation", false },
            { "enableDns64", false },
            { "ipv6Native", false },
            {
                "privateDnsNameOptionsOnLaunch",
                new Fields
                {
                    { "hostnameType", "ip-name" },
                    { "enableResourceNameDnsARecord", false },
                    { "enableResourceNameDnsAAAARecord", false },
                }
            },
            { "tagSet", Tagging.Fields(subnet) },
        };

    private static string ZoneId(Subnet subnet) => RegionTable.ZoneId(subnet.Region, subnet.AvailabilityZone);
}
