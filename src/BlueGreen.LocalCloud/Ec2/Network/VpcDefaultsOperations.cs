using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Ec2.Tags;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Network;

/// <summary>What every VPC has without asking: a network ACL that allows everything, and DHCP options.</summary>
internal static class VpcDefaultsOperations
{
    private static readonly FilterTable<DhcpOptions> DhcpFilters = new(ResourceKind.DhcpOptions)
    {
        { "dhcp-options-id", d => d.Id },
        { "owner-id", d => d.OwnerId },
    };

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .AddEc2("DescribeNetworkAcls", DescribeAcls, gaps: "Only each VPC's default ACL.")
            .AddEc2("DescribeDhcpOptions", DescribeDhcpOptions, gaps: "Only each region's default set.");

    private static Fields DescribeAcls(Ec2Call call)
    {
        var filters = new FilterTable<NetworkAcl>(ResourceKind.NetworkAcl)
        {
            { "network-acl-id", a => a.Id },
            { "vpc-id", a => a.VpcId },
            { "default", _ => true },
            { "owner-id", a => a.OwnerId },
        };
        filters.AddEach("association.subnet-id", a => call.Ec2.Subnets.Where(s => s.VpcId == a.VpcId).Select(s => s.Id));
        var page = call.Parameters.Describe(call.Ec2.NetworkAcls, ResourceKind.NetworkAcl, "NetworkAclId", filters);
        return new Fields { { "networkAclSet", Items.Of(page.Items, a => Show(call.Ec2, a)) }, { "nextToken", page.NextToken } };
    }

    private static Fields DescribeDhcpOptions(Ec2Call call)
    {
        var page = call.Parameters.Describe(call.Ec2.DhcpOptions, ResourceKind.DhcpOptions, "DhcpOptionsId", DhcpFilters);
        return new Fields { { "dhcpOptionsSet", Items.Of(page.Items, Show) }, { "nextToken", page.NextToken } };
    }

    private static Fields Show(Ec2Region ec2, NetworkAcl acl) =>
        new()
        {
            { "networkAclId", acl.Id },
            { "vpcId", acl.VpcId },
            { "ownerId", acl.OwnerId },
            { "default", true },
            {
                "entrySet",
                Items.Of([
                    Entry(100, egress: true, "allow"),
                    Entry(32767, egress: true, "deny"),
                    Entry(100, egress: false, "allow"),
                    Entry(32767, egress: false, "deny"),
                ])
            },
            {
                "associationSet",
                Items.Of(
                    ec2.Subnets.Where(s => s.VpcId == acl.VpcId),
                    s => new Fields
                    {
                        { "networkAclAssociationId", Ec2Ids.Fixed("aclassoc", s.Id) },
                        { "networkAclId", acl.Id },
                        { "subnetId", s.Id },
                    }
                )
            },
            { "tagSet", Tagging.Fields(acl) },
        };

    private static Fields Entry(int number, bool egress, string action) =>
        new()
        {
            { "ruleNumber", number },
            { "protocol", "-1" },
            { "ruleAction", action },
            { "egress", egress },
            { "cidrBlock", "0.0.0.0/0" },
        };

    private static Fields Show(DhcpOptions options) =>
        new()
        {
            { "dhcpOptionsId", options.Id },
            { "ownerId", options.OwnerId },
            {
                "dhcpConfigurationSet",
                Items.Of([
                    Configuration("domain-name", DnsNames.Domain(options.Region)),
                    Configuration("domain-name-servers", "AmazonProvidedDNS"),
                ])
            },
            { "tagSet", Tagging.Fields(options) },
        };

    private static Fields Configuration(string key, string value) =>
        new() { { "key", key }, { "valueSet", Items.Of([new Fields { { "value", value } }]) } };
}
