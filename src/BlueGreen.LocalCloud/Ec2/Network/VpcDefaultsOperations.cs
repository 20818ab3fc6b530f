using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Ec2.Tags;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Network;

/// <summary>What every VPC has without asking: a network ACL that allows everything, and DHCP options.</summary>
internal static class VpcDefaultsOperations
{
    private const string AllProtocols = "-1";
    private const string Everywhere = "0.0.0.0/0";

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
            { "entry.cidr", _ => Everywhere },
            { "entry.protocol", _ => AllProtocols },
            "entry.icmp.code",
            "entry.icmp.type",
            "entry.ipv6-cidr",
            "entry.port-range.from",
            "entry.port-range.to",
        };
        filters.AddEach("entry.egress", _ => ["true", "false"]);
        filters.AddEach("entry.rule-action", _ => ["allow", "deny"]);
        filters.AddEach("entry.rule-number", _ => ["100", "32767"]);
        filters.AddEach("association.association-id", a => SubnetsOf(call.Ec2, a).Select(Association));
        filters.AddEach("association.network-acl-id", a => SubnetsOf(call.Ec2, a).Select(_ => a.Id));
        filters.AddEach("association.subnet-id", a => SubnetsOf(call.Ec2, a).Select(s => s.Id));
        var page = call.Parameters.Describe(call.Ec2.NetworkAcls, ResourceKind.NetworkAcl, "NetworkAclId", filters);
        return new Fields { { "networkAclSet", Items.Of(page.Items, a => Show(call.Ec2, a)) }, { "nextToken", page.NextToken } };
    }

    private static Fields DescribeDhcpOptions(Ec2Call call)
    {
        var filters = new FilterTable<DhcpOptions>(ResourceKind.DhcpOptions)
        {
            { "dhcp-options-id", d => d.Id },
            { "owner-id", d => d.OwnerId },
        };
        filters.AddEach("key", d => Configurations(d).Select(c => c.Key));
        filters.AddEach("value", d => Configurations(d).Select(c => c.Value));
        var page = call.Parameters.Describe(call.Ec2.DhcpOptions, ResourceKind.DhcpOptions, "DhcpOptionsId", filters);
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
                    SubnetsOf(ec2, acl),
                    s => new Fields
                    {
                        { "networkAclAssociationId", Association(s) },
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
            { "protocol", AllProtocols },
            { "ruleAction", action },
            { "egress", egress },
            { "cidrBlock", Everywhere },
        };

    private static IEnumerable<Subnet> SubnetsOf(Ec2Region ec2, NetworkAcl acl) => ec2.Subnets.Where(s => s.VpcId == acl.VpcId);

    private static string Association(Subnet subnet) => Ec2Ids.Fixed("aclassoc", subnet.Id);

    private static Fields Show(DhcpOptions options) =>
        new()
        {
            { "dhcpOptionsId", options.Id },
            { "ownerId", options.OwnerId },
            {
                "dhcpConfigurationSet",
                Items.Of(
                    Configurations(options),
                    c => new Fields { { "key", c.Key }, { "valueSet", Items.Of([new Fields { { "value", c.Value } }]) } }
                )
            },
            { "tagSet", Tagging.Fields(options) },
        };

    private static (string Key, string Value)[] Configurations(DhcpOptions options) =>
        [("domain-name", DnsNames.Domain(options.Region)), ("domain-name-servers", "AmazonProvidedDNS")];
}
