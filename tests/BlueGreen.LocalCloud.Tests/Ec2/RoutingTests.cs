using Amazon.EC2.Model;

namespace BlueGreen.LocalCloud.Tests.Ec2;

public sealed class RoutingTests
{
    [Fact]
    public async Task Leads_a_subnet_to_the_internet()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var (subnet, gateway, table) = await MakeAsync(ec2);

        await ec2.Client.AttachInternetGatewayAsync(Attach(gateway, subnet.VpcId), Ec2Cloud.Token);
        await ec2.Client.CreateRouteAsync(Anywhere(table, gateway), Ec2Cloud.Token);
        var association = await ec2.Client.AssociateRouteTableAsync(Associate(table, subnet), Ec2Cloud.Token);

        var read = await ReadAsync(ec2, subnet);
        read.RouteTableId.ShouldBe(table);
        read.Associations.ShouldHaveSingleItem().RouteTableAssociationId.ShouldBe(association.AssociationId);
        read.Routes.Single(r => r.DestinationCidrBlock == "0.0.0.0/0")
            .ShouldSatisfyAllConditions(r => r.GatewayId.ShouldBe(gateway), r => r.State.Value.ShouldBe("active"));
        (await Ec2Cloud.CodeOfAsync(() => ec2.Client.CreateRouteAsync(Anywhere(table, gateway), Ec2Cloud.Token))).ShouldBe(
            "RouteAlreadyExists"
        );
    }

    [Fact]
    public async Task Shows_a_route_to_a_detached_gateway_as_a_black_hole()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var (subnet, gateway, table) = await MakeAsync(ec2);
        await ec2.Client.AttachInternetGatewayAsync(Attach(gateway, subnet.VpcId), Ec2Cloud.Token);
        await ec2.Client.CreateRouteAsync(Anywhere(table, gateway), Ec2Cloud.Token);
        await ec2.Client.AssociateRouteTableAsync(Associate(table, subnet), Ec2Cloud.Token);

        var detach = new DetachInternetGatewayRequest { InternetGatewayId = gateway, VpcId = subnet.VpcId };
        await ec2.Client.DetachInternetGatewayAsync(detach, Ec2Cloud.Token);

        (await ReadAsync(ec2, subnet)).Routes.Single(r => r.GatewayId == gateway).State.Value.ShouldBe("blackhole");
        (await Ec2Cloud.CodeOfAsync(() => ec2.Client.DetachInternetGatewayAsync(detach, Ec2Cloud.Token))).ShouldBe("Gateway.NotAttached");
    }

    [Fact]
    public async Task Replaces_the_table_of_a_subnet()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var (subnet, _, table) = await MakeAsync(ec2);
        var other = (
            await ec2.Client.CreateRouteTableAsync(new CreateRouteTableRequest { VpcId = subnet.VpcId }, Ec2Cloud.Token)
        ).RouteTable;
        var association = await ec2.Client.AssociateRouteTableAsync(Associate(table, subnet), Ec2Cloud.Token);

        (
            await Ec2Cloud.CodeOfAsync(() => ec2.Client.AssociateRouteTableAsync(Associate(other.RouteTableId, subnet), Ec2Cloud.Token))
        ).ShouldBe("Resource.AlreadyAssociated");
        await ec2.Client.ReplaceRouteTableAssociationAsync(
            new ReplaceRouteTableAssociationRequest { AssociationId = association.AssociationId, RouteTableId = other.RouteTableId },
            Ec2Cloud.Token
        );

        (await ReadAsync(ec2, subnet)).RouteTableId.ShouldBe(other.RouteTableId);
    }

    [Fact]
    public async Task Refuses_to_delete_a_table_in_use_and_the_main_table()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var (subnet, _, table) = await MakeAsync(ec2);
        var association = await ec2.Client.AssociateRouteTableAsync(Associate(table, subnet), Ec2Cloud.Token);
        var main = (
            await ec2.Client.DescribeRouteTablesAsync(
                new DescribeRouteTablesRequest
                {
                    Filters = [new Filter("association.main", ["true"]), new Filter("vpc-id", [subnet.VpcId])],
                },
                Ec2Cloud.Token
            )
        ).RouteTables.ShouldHaveSingleItem();

        (await DeleteAsync(main.RouteTableId)).ShouldBe("DependencyViolation");
        (await DeleteAsync(table)).ShouldBe("DependencyViolation");
        await ec2.Client.DisassociateRouteTableAsync(
            new DisassociateRouteTableRequest { AssociationId = association.AssociationId },
            Ec2Cloud.Token
        );
        await ec2.Client.DeleteRouteTableAsync(new DeleteRouteTableRequest { RouteTableId = table }, Ec2Cloud.Token);

        (await DeleteAsync(table)).ShouldBe("InvalidRouteTableID.NotFound");

        Task<string> DeleteAsync(string id) =>
            Ec2Cloud.CodeOfAsync(() => ec2.Client.DeleteRouteTableAsync(new DeleteRouteTableRequest { RouteTableId = id }, Ec2Cloud.Token));
    }

    [Fact]
    public async Task Refuses_a_second_attachment_and_to_delete_an_attached_gateway()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var (subnet, gateway, _) = await MakeAsync(ec2);
        var second = (await ec2.Client.CreateInternetGatewayAsync(new CreateInternetGatewayRequest(), Ec2Cloud.Token)).InternetGateway;
        await ec2.Client.AttachInternetGatewayAsync(Attach(gateway, subnet.VpcId), Ec2Cloud.Token);

        (await Ec2Cloud.CodeOfAsync(() => ec2.Client.AttachInternetGatewayAsync(Attach(gateway, subnet.VpcId), Ec2Cloud.Token))).ShouldBe(
            "Resource.AlreadyAssociated"
        );
        (
            await Ec2Cloud.CodeOfAsync(() =>
                ec2.Client.AttachInternetGatewayAsync(Attach(second.InternetGatewayId, subnet.VpcId), Ec2Cloud.Token)
            )
        ).ShouldBe("InvalidParameterValue");
        (
            await Ec2Cloud.CodeOfAsync(() =>
                ec2.Client.DeleteInternetGatewayAsync(new DeleteInternetGatewayRequest { InternetGatewayId = gateway }, Ec2Cloud.Token)
            )
        ).ShouldBe("DependencyViolation");
    }

    private static async Task<(Subnet Subnet, string Gateway, string Table)> MakeAsync(Ec2Cloud ec2)
    {
        var subnet = await ec2.MakeSubnetAsync();
        var gateway = await ec2.Client.CreateInternetGatewayAsync(new CreateInternetGatewayRequest(), Ec2Cloud.Token);
        var table = await ec2.Client.CreateRouteTableAsync(new CreateRouteTableRequest { VpcId = subnet.VpcId }, Ec2Cloud.Token);
        return (subnet, gateway.InternetGateway.InternetGatewayId, table.RouteTable.RouteTableId);
    }

    private static async Task<RouteTable> ReadAsync(Ec2Cloud ec2, Subnet subnet)
    {
        var request = new DescribeRouteTablesRequest { Filters = [new Filter("association.subnet-id", [subnet.SubnetId])] };
        return (await ec2.Client.DescribeRouteTablesAsync(request, Ec2Cloud.Token)).RouteTables.ShouldHaveSingleItem();
    }

    private static AttachInternetGatewayRequest Attach(string gateway, string vpcId) =>
        new() { InternetGatewayId = gateway, VpcId = vpcId };

    private static AssociateRouteTableRequest Associate(string table, Subnet subnet) =>
        new() { RouteTableId = table, SubnetId = subnet.SubnetId };

    private static CreateRouteRequest Anywhere(string table, string gateway) =>
        new()
        {
            RouteTableId = table,
            DestinationCidrBlock = "0.0.0.0/0",
            GatewayId = gateway,
        };
}
