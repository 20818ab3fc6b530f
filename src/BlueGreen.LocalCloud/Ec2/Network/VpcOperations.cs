using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Ec2.Tags;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Network;

/// <summary>VPCs and their attributes.</summary>
internal static class VpcOperations
{
    private static readonly FilterTable<Vpc> Filters = new(ResourceKind.Vpc)
    {
        { "vpc-id", v => v.Id },
        { "cidr", v => v.CidrBlock },
        { "cidr-block-association.cidr-block", v => v.CidrBlock },
        { "cidr-block-association.association-id", v => v.CidrAssociationId },
        { "dhcp-options-id", v => v.DhcpOptionsId },
        { "is-default", v => v.IsDefault },
        { "isDefault", v => v.IsDefault },
        { "owner-id", v => v.OwnerId },
        { "state", _ => "available" },
        { "cidr-block-association.state", _ => "associated" },
        "ipv6-cidr-block-association.association-id",
        "ipv6-cidr-block-association.ipv6-cidr-block",
        "ipv6-cidr-block-association.ipv6-pool",
        "ipv6-cidr-block-association.state",
    };

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .AddEc2("CreateVpc", Create, gaps: "IPv4 only; no IPAM pools.")
            .AddEc2("DescribeVpcs", Describe)
            .AddEc2("DeleteVpc", Delete)
            .AddEc2("DescribeVpcAttribute", DescribeAttribute)
            .AddEc2("ModifyVpcAttribute", ModifyAttribute);

    private static Fields Create(Ec2Call call)
    {
        var tags = call.Parameters.ForNew(ResourceKind.Vpc);
        var vpc = VpcRules.Create(call.Ec2, call.Parameters.Required("CidrBlock"), call.Parameters.Text("InstanceTenancy") ?? "default");
        Tagging.Set(vpc, tags);
        return new Fields { { "vpc", Show(vpc) } };
    }

    private static Fields Describe(Ec2Call call)
    {
        var page = call.Parameters.Describe(call.Ec2.Vpcs, ResourceKind.Vpc, "VpcId", Filters);
        return new Fields { { "vpcSet", Items.Of(page.Items, Show) }, { "nextToken", page.NextToken } };
    }

    private static Fields? Delete(Ec2Call call)
    {
        VpcRules.Delete(call.Ec2, call.Parameters.Required("VpcId"));
        return null;
    }

    private static Fields DescribeAttribute(Ec2Call call)
    {
        var vpc = call.Ec2.Vpc(call.Parameters.Required("VpcId"));
        var attribute = call.Parameters.Required("Attribute");
        var value = attribute switch
        {
            "enableDnsSupport" => vpc.EnableDnsSupport,
            "enableDnsHostnames" => vpc.EnableDnsHostnames,
            "enableNetworkAddressUsageMetrics" => false,
            _ => throw call.Parameters.Invalid("attribute", attribute, "Unknown vpc attribute."),
        };
        return new Fields
        {
            { "vpcId", vpc.Id },
            {
                attribute,
                new Fields { { "value", value } }
            },
        };
    }

    private static Fields? ModifyAttribute(Ec2Call call)
    {
        var vpc = call.Ec2.Vpc(call.Parameters.Required("VpcId"));
        var support = call.Parameters.Structure("EnableDnsSupport")?.Boolean("Value");
        var hostnames = call.Parameters.Structure("EnableDnsHostnames")?.Boolean("Value");
        if (support is not null && hostnames is not null)
        {
            throw Ec2Errors.InvalidCombination("Fields for multiple attribute types specified: enableDnsSupport, enableDnsHostnames");
        }

        vpc.EnableDnsSupport = support ?? vpc.EnableDnsSupport;
        vpc.EnableDnsHostnames = hostnames ?? vpc.EnableDnsHostnames;
        return null;
    }

    private static Fields Show(Vpc vpc) =>
        new()
        {
            { "vpcId", vpc.Id },
            { "ownerId", vpc.OwnerId },
            { "state", "available" },
            { "cidrBlock", vpc.CidrBlock },
            {
                "cidrBlockAssociationSet",
                Items.Of([
                    new Fields
                    {
                        { "associationId", vpc.CidrAssociationId },
                        { "cidrBlock", vpc.CidrBlock },
                        {
                            "cidrBlockState",
                            new Fields { { "state", "associated" } }
                        },
                    },
                ])
            },
            { "dhcpOptionsId", vpc.DhcpOptionsId },
            { "instanceTenancy", vpc.InstanceTenancy },
            { "isDefault", vpc.IsDefault },
            { "tagSet", Tagging.Fields(vpc) },
        };
}
