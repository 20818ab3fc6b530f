using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Ec2.Tags;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Network;

/// <summary>Route tables, routes and associations.</summary>
internal static class RouteTableOperations
{
    private const string TargetGaps = "Targets: internet gateways and instances; IPv4 only.";

    private static readonly Fields Associated = new() { { "state", "associated" } };

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .AddEc2("CreateRouteTable", Create)
            .AddEc2("DescribeRouteTables", Describe)
            .AddEc2("DeleteRouteTable", Delete)
            .AddEc2("CreateRoute", CreateRoute, TargetGaps)
            .AddEc2("ReplaceRoute", ReplaceRoute, TargetGaps)
            .AddEc2("DeleteRoute", DeleteRoute)
            .AddEc2("AssociateRouteTable", Associate, gaps: "Subnets only.")
            .AddEc2("DisassociateRouteTable", Disassociate)
            .AddEc2("ReplaceRouteTableAssociation", ReplaceAssociation);

    private static Fields Create(Ec2Call call)
    {
        var tags = call.Parameters.ForNew(ResourceKind.RouteTable);
        var vpcId = call.Parameters.Required("VpcId");
        if (ClientTokens.MadeBefore(call, "CreateRouteTable") is { } made)
        {
            return Created(call, call.Ec2.RouteTable(made));
        }

        var table = RouteRules.Create(call.Ec2, vpcId);
        Tagging.Set(table, tags);
        ClientTokens.Remember(call, "CreateRouteTable", table.Id);
        return Created(call, table);
    }

    private static Fields Created(Ec2Call call, RouteTable table) =>
        new() { { "routeTable", Show(call.Ec2, table) }, { "clientToken", call.Parameters.Text("ClientToken") } };

    private static Fields Describe(Ec2Call call)
    {
        var page = call.Parameters.Describe(call.Ec2.RouteTables, ResourceKind.RouteTable, "RouteTableId", Filters(call.Ec2), most: 100);
        return new Fields { { "routeTableSet", Items.Of(page.Items, t => Show(call.Ec2, t)) }, { "nextToken", page.NextToken } };
    }

    private static Fields? Delete(Ec2Call call)
    {
        RouteRules.Delete(call.Ec2, call.Parameters.Required("RouteTableId"));
        return null;
    }

    private static Fields? CreateRoute(Ec2Call call)
    {
        RouteRules.AddRoute(
            call.Ec2,
            TableId(call),
            Destination(call),
            call.Parameters.Text("GatewayId"),
            call.Parameters.Text("InstanceId")
        );
        return null;
    }

    private static Fields? ReplaceRoute(Ec2Call call)
    {
        RouteRules.ReplaceRoute(
            call.Ec2,
            TableId(call),
            Destination(call),
            call.Parameters.Text("GatewayId"),
            call.Parameters.Text("InstanceId")
        );
        return null;
    }

    private static Fields? DeleteRoute(Ec2Call call)
    {
        RouteRules.DeleteRoute(call.Ec2, TableId(call), Destination(call));
        return null;
    }

    private static Fields Associate(Ec2Call call)
    {
        var id = RouteRules.Associate(call.Ec2, TableId(call), call.Parameters.Required("SubnetId"));
        return new Fields { { "associationId", id }, { "associationState", Associated } };
    }

    private static Fields? Disassociate(Ec2Call call)
    {
        RouteRules.Disassociate(call.Ec2, call.Parameters.Required("AssociationId"));
        return null;
    }

    private static Fields ReplaceAssociation(Ec2Call call)
    {
        var id = RouteRules.ReplaceAssociation(call.Ec2, call.Parameters.Required("AssociationId"), TableId(call));
        return new Fields { { "newAssociationId", id }, { "associationState", Associated } };
    }

    private static string TableId(Ec2Call call) => call.Parameters.Required("RouteTableId");

    private static string Destination(Ec2Call call) => call.Parameters.Required("DestinationCidrBlock");

    private static FilterTable<RouteTable> Filters(Ec2Region ec2)
    {
        var filters = new FilterTable<RouteTable>(ResourceKind.RouteTable)
        {
            { "route-table-id", t => t.Id },
            { "vpc-id", t => t.VpcId },
            { "owner-id", t => t.OwnerId },
            "association.gateway-id",
            "route.destination-ipv6-cidr-block",
            "route.destination-prefix-list-id",
            "route.egress-only-internet-gateway-id",
            "route.nat-gateway-id",
            "route.transit-gateway-id",
            "route.vpc-peering-connection-id",
        };
        filters.AddEach("association.main", t => t.Associations.Select(a => a.Main ? "true" : "false"));
        filters.AddEach("association.subnet-id", t => t.Associations.Select(a => a.SubnetId));
        filters.AddEach("association.route-table-association-id", t => t.Associations.Select(a => a.Id));
        filters.AddEach("association.route-table-id", t => t.Associations.Select(_ => t.Id));
        filters.AddEach("route.destination-cidr-block", t => t.Routes.Select(r => r.DestinationCidrBlock));
        filters.AddEach("route.gateway-id", t => t.Routes.Select(r => r.GatewayId));
        filters.AddEach("route.instance-id", t => t.Routes.Select(r => r.InstanceId));
        filters.AddEach("route.origin", t => t.Routes.Select(r => r.Origin));
        filters.AddEach("route.state", t => t.Routes.Select(r => State(ec2, t, r)));
        return filters;
    }

    private static Fields Show(Ec2Region ec2, RouteTable table) =>
        new()
        {
            { "routeTableId", table.Id },
            { "vpcId", table.VpcId },
            { "ownerId", table.OwnerId },
            {
                "routeSet",
                Items.Of(
                    table.Routes,
                    r => new Fields
                    {
                        { "destinationCidrBlock", r.DestinationCidrBlock },
                        { "gatewayId", r.GatewayId },
                        { "instanceId", r.InstanceId },
                        { "instanceOwnerId", r.InstanceId is null ? null : table.OwnerId },
                        { "origin", r.Origin },
                        { "state", State(ec2, table, r) },
                    }
                )
            },
            {
                "associationSet",
                Items.Of(
                    table.Associations,
                    a => new Fields
                    {
                        { "routeTableAssociationId", a.Id },
                        { "routeTableId", table.Id },
                        { "subnetId", a.SubnetId },
                        { "main", a.Main },
                        { "associationState", Associated },
                    }
                )
            },
            { "propagatingVgwSet", Items.Of(Array.Empty<string>()) },
            { "tagSet", Tagging.Fields(table) },
        };

    // A route to a gateway that was detached, or to an instance that ended, leads nowhere.
    private static string State(Ec2Region ec2, RouteTable table, Route route) =>
        route.GatewayId == Route.Local
        || ec2.InternetGateways.Any(g => g.Id == route.GatewayId && g.VpcId == table.VpcId)
        || ec2.Instances.Any(i => i.Id == route.InstanceId && i.IsAlive)
            ? "active"
            : "blackhole";
}
