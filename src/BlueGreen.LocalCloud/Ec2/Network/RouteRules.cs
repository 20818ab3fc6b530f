namespace BlueGreen.LocalCloud.Ec2.Network;

/// <summary>Route tables: their routes, and which subnets use them.</summary>
internal static class RouteRules
{
    public static RouteTable Create(Ec2Region ec2, string vpcId)
    {
        var vpc = ec2.Vpc(vpcId);
        var table = new RouteTable
        {
            Id = ec2.NewId(ResourceKind.RouteTable),
            Region = ec2.Name,
            VpcId = vpc.Id,
            Routes = [new Route(vpc.CidrBlock, Route.Local, InstanceId: null, "CreateRouteTable")],
        };
        ec2.State.RouteTables.Add(table);
        return table;
    }

    public static void Delete(Ec2Region ec2, string tableId)
    {
        var table = ec2.RouteTable(tableId);
        if (table.Associations.Count > 0)
        {
            throw Ec2Errors.Dependency($"The routeTable '{table.Id}' has dependencies and cannot be deleted.");
        }

        ec2.State.RouteTables.Remove(table);
    }

    public static void AddRoute(Ec2Region ec2, string tableId, string destination, string? gatewayId, string? instanceId)
    {
        var table = ec2.RouteTable(tableId);
        var block = Destination(destination);
        if (table.Routes.Exists(r => r.DestinationCidrBlock == block))
        {
            throw Ec2Errors.Error("RouteAlreadyExists", $"The route identified by {block} already exists.");
        }

        table.Routes.Add(Target(ec2, table, block, gatewayId, instanceId));
    }

    public static void ReplaceRoute(Ec2Region ec2, string tableId, string destination, string? gatewayId, string? instanceId)
    {
        var table = ec2.RouteTable(tableId);
        var index = RouteIndex(table, Destination(destination));
        table.Routes[index] = Target(ec2, table, table.Routes[index].DestinationCidrBlock, gatewayId, instanceId);
    }

    public static void DeleteRoute(Ec2Region ec2, string tableId, string destination)
    {
        var table = ec2.RouteTable(tableId);
        var index = RouteIndex(table, Destination(destination));
        if (table.Routes[index].GatewayId == Route.Local)
        {
            throw Ec2Errors.InvalidValue($"cannot remove local route {destination} in route table {table.Id}");
        }

        table.Routes.RemoveAt(index);
    }

    public static string Associate(Ec2Region ec2, string tableId, string subnetId)
    {
        var table = ec2.RouteTable(tableId);
        var subnet = ec2.Subnet(subnetId);
        SameVpc(table, subnet.Id, subnet.VpcId);

        // Asking again for what is there is no error and makes nothing new.
        if (table.Associations.Find(a => a.SubnetId == subnet.Id) is { } same)
        {
            return same.Id;
        }

        if (ec2.RouteTables.Any(t => t.Associations.Exists(a => a.SubnetId == subnet.Id)))
        {
            throw Ec2Errors.Error(
                "Resource.AlreadyAssociated",
                $"the specified association for route table {table.Id} conflicts with an existing association"
            );
        }

        var association = new RouteTableAssociation(ec2.NewId("rtbassoc"), subnet.Id);
        table.Associations.Add(association);
        return association.Id;
    }

    public static void Disassociate(Ec2Region ec2, string associationId)
    {
        var (table, association) = Association(ec2, associationId);
        if (association.Main)
        {
            throw Ec2Errors.InvalidValue($"cannot disassociate the main route table association {associationId}");
        }

        table.Associations.Remove(association);
    }

    public static string ReplaceAssociation(Ec2Region ec2, string associationId, string tableId)
    {
        var (old, association) = Association(ec2, associationId);
        var table = ec2.RouteTable(tableId);
        if (table.VpcId != old.VpcId)
        {
            SameVpc(table, old.Id, old.VpcId);
        }

        old.Associations.Remove(association);
        var next = association with { Id = ec2.NewId("rtbassoc") };
        table.Associations.Add(next);
        return next.Id;
    }

    private static (RouteTable Table, RouteTableAssociation Association) Association(Ec2Region ec2, string id) =>
        ec2.RouteTables.SelectMany(t => t.Associations.Select(a => (Table: t, Association: a))).FirstOrDefault(x => x.Association.Id == id)
            is { Association: not null } found
            ? found
            : throw Ec2Errors.Error("InvalidAssociationID.NotFound", $"The association ID '{id}' does not exist");

    private static void SameVpc(RouteTable table, string id, string vpcId)
    {
        if (table.VpcId != vpcId)
        {
            throw Ec2Errors.Error("InvalidParameterValue", $"Route table {table.Id} and {id} belong to different networks");
        }
    }

    private static int RouteIndex(RouteTable table, string destination)
    {
        var index = table.Routes.FindIndex(r => r.DestinationCidrBlock == destination);
        return index >= 0
            ? index
            : throw Ec2Errors.Error(
                "InvalidRoute.NotFound",
                $"no route with destination-cidr-block {destination} in route table {table.Id}"
            );
    }

    private static string Destination(string destination) =>
        Cidr.TryParse(destination, out var block)
            ? block.ToString()
            : throw Ec2Errors.InvalidValue("destinationCidrBlock", destination, "This is not a valid CIDR block.");

    private static Route Target(Ec2Region ec2, RouteTable table, string destination, string? gatewayId, string? instanceId)
    {
        if (instanceId is not null)
        {
            return new Route(destination, GatewayId: null, ec2.Instance(instanceId).Id, "CreateRoute");
        }

        if (gatewayId is null)
        {
            throw Ec2Errors.Missing("gatewayId");
        }

        if (gatewayId != Route.Local && ec2.InternetGateway(gatewayId).VpcId != table.VpcId)
        {
            throw Ec2Errors.InvalidValue($"route table {table.Id} and network gateway {gatewayId} belong to different networks");
        }

        return new Route(destination, gatewayId, InstanceId: null, "CreateRoute");
    }
}
