using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Ec2.Tags;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Network;

/// <summary>Internet gateways.</summary>
internal static class InternetGatewayOperations
{
    private static readonly FilterTable<InternetGateway> Filters = new(ResourceKind.InternetGateway)
    {
        { "internet-gateway-id", g => g.Id },
        { "attachment.vpc-id", g => g.VpcId },
        { "attachment.state", g => g.VpcId is null ? null : "available" },
        { "owner-id", g => g.OwnerId },
    };

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .AddEc2("CreateInternetGateway", Create)
            .AddEc2("DescribeInternetGateways", Describe)
            .AddEc2("AttachInternetGateway", Attach)
            .AddEc2("DetachInternetGateway", Detach)
            .AddEc2("DeleteInternetGateway", Delete);

    private static Fields Create(Ec2Call call)
    {
        var tags = call.Parameters.ForNew(ResourceKind.InternetGateway);
        var gateway = InternetGatewayRules.Create(call.Ec2);
        Tagging.Set(gateway, tags);
        return new Fields { { "internetGateway", Show(gateway) } };
    }

    private static Fields Describe(Ec2Call call)
    {
        var page = call.Parameters.Describe(call.Ec2.InternetGateways, ResourceKind.InternetGateway, "InternetGatewayId", Filters);
        return new Fields { { "internetGatewaySet", Items.Of(page.Items, Show) }, { "nextToken", page.NextToken } };
    }

    private static Fields? Attach(Ec2Call call)
    {
        InternetGatewayRules.Attach(call.Ec2, call.Parameters.Required("InternetGatewayId"), call.Parameters.Required("VpcId"));
        return null;
    }

    private static Fields? Detach(Ec2Call call)
    {
        InternetGatewayRules.Detach(call.Ec2, call.Parameters.Required("InternetGatewayId"), call.Parameters.Required("VpcId"));
        return null;
    }

    private static Fields? Delete(Ec2Call call)
    {
        InternetGatewayRules.Delete(call.Ec2, call.Parameters.Required("InternetGatewayId"));
        return null;
    }

    private static Fields Show(InternetGateway gateway) =>
        new()
        {
            { "internetGatewayId", gateway.Id },
            { "ownerId", gateway.OwnerId },
            {
                "attachmentSet",
                gateway.VpcId is null
                    ? Items.Of(Array.Empty<string>())
                    : Items.Of([new Fields { { "vpcId", gateway.VpcId }, { "state", "available" } }])
            },
            { "tagSet", Tagging.Fields(gateway) },
        };
}
