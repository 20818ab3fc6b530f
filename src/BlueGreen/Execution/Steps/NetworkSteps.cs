using Amazon.EC2;
using Amazon.EC2.Model;
using BlueGreen.Planning;

namespace BlueGreen.Execution.Steps;

/// <summary>Makes the network.</summary>
internal sealed class NetworkSteps(RunParts run, ObjectMaker maker, MadeIds made)
{
    private const string Everywhere = "0.0.0.0/0";

    public async Task CreateAsync(CreateVpc step, CancellationToken cancellationToken) =>
        made.Vpc = await maker
            .MakeAsync(
                $"VPC {step.Name}",
                "ec2:CreateVpc",
                async token =>
                    (
                        await run
                            .Calls.RunAsync(
                                "ec2:DescribeVpcs",
                                t => run.Aws.Ec2.DescribeVpcsAsync(new DescribeVpcsRequest { Filters = maker.TaggedFilters(step.Name) }, t),
                                token
                            )
                            .ConfigureAwait(false)
                    )
                        .Vpcs?.FirstOrDefault()
                        ?.VpcId,
                async token =>
                    (
                        await run
                            .Aws.Ec2.CreateVpcAsync(
                                new CreateVpcRequest
                                {
                                    CidrBlock = step.Cidr,
                                    TagSpecifications = maker.Tagged(ResourceType.Vpc, step.Name),
                                },
                                token
                            )
                            .ConfigureAwait(false)
                    )
                        .Vpc
                        .VpcId,
                cancellationToken
            )
            .ConfigureAwait(false);

    // One attribute a call: EC2 refuses two.
    public async Task EnableAsync(EnableVpcDns step, CancellationToken cancellationToken)
    {
        var vpc = made.VpcOf(step);
        if (step.Support)
        {
            await ModifyAsync(new ModifyVpcAttributeRequest { VpcId = vpc, EnableDnsSupport = true }, cancellationToken)
                .ConfigureAwait(false);
        }

        if (step.HostNames)
        {
            await ModifyAsync(new ModifyVpcAttributeRequest { VpcId = vpc, EnableDnsHostnames = true }, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    public async Task CreateAsync(CreateSubnet step, CancellationToken cancellationToken)
    {
        var vpc = made.VpcOf(step);
        var id = await maker
            .MakeAsync(
                $"subnet {step.Name}",
                "ec2:CreateSubnet",
                async token =>
                    (
                        await run
                            .Calls.RunAsync(
                                "ec2:DescribeSubnets",
                                t =>
                                    run.Aws.Ec2.DescribeSubnetsAsync(
                                        new DescribeSubnetsRequest { Filters = [In(vpc), .. maker.TaggedFilters(step.Name)] },
                                        t
                                    ),
                                token
                            )
                            .ConfigureAwait(false)
                    )
                        .Subnets?.FirstOrDefault()
                        ?.SubnetId,
                async token => (
                        await run
                            .Aws.Ec2.CreateSubnetAsync(
                                new CreateSubnetRequest
                                {
                                    VpcId = vpc,
                                    CidrBlock = step.Cidr,
                                    AvailabilityZone = step.AvailabilityZone,
                                    TagSpecifications = maker.Tagged(ResourceType.Subnet, step.Name),
                                },
                                token
                            )
                            .ConfigureAwait(false)
                    ).Subnet.SubnetId,
                cancellationToken
            )
            .ConfigureAwait(false);
        made.HasSubnet(step.Index, id);
    }

    public Task GiveAsync(GivePublicAddresses step, CancellationToken cancellationToken) =>
        maker.ChangeAsync(
            "ec2:ModifySubnetAttribute",
            token =>
                run.Aws.Ec2.ModifySubnetAttributeAsync(
                    new ModifySubnetAttributeRequest { SubnetId = made.SubnetOf(step, step.Index), MapPublicIpOnLaunch = true },
                    token
                ),
            cancellationToken
        );

    public async Task CreateAsync(CreateGateway step, CancellationToken cancellationToken) =>
        made.Gateway = await maker
            .MakeAsync(
                $"internet gateway {step.Name}",
                "ec2:CreateInternetGateway",
                async token =>
                    (
                        await run
                            .Calls.RunAsync(
                                "ec2:DescribeInternetGateways",
                                t =>
                                    run.Aws.Ec2.DescribeInternetGatewaysAsync(
                                        new DescribeInternetGatewaysRequest { Filters = maker.TaggedFilters(step.Name) },
                                        t
                                    ),
                                token
                            )
                            .ConfigureAwait(false)
                    )
                        .InternetGateways?.FirstOrDefault(gateway => gateway.Attachments is null or [])
                        ?.InternetGatewayId,
                async token =>
                    (
                        await run
                            .Aws.Ec2.CreateInternetGatewayAsync(
                                new CreateInternetGatewayRequest
                                {
                                    TagSpecifications = maker.Tagged(ResourceType.InternetGateway, step.Name),
                                },
                                token
                            )
                            .ConfigureAwait(false)
                    )
                        .InternetGateway
                        .InternetGatewayId,
                cancellationToken
            )
            .ConfigureAwait(false);

    public Task AttachAsync(AttachGateway step, CancellationToken cancellationToken) =>
        maker.ChangeAsync(
            "ec2:AttachInternetGateway",
            token =>
                run.Aws.Ec2.AttachInternetGatewayAsync(
                    new AttachInternetGatewayRequest { InternetGatewayId = made.GatewayOf(step), VpcId = made.VpcOf(step) },
                    token
                ),
            cancellationToken,
            "Resource.AlreadyAssociated"
        );

    public async Task CreateAsync(CreateRouteTable step, CancellationToken cancellationToken)
    {
        var vpc = made.VpcOf(step);
        made.RouteTable = await maker
            .MakeAsync(
                $"route table {step.Name}",
                "ec2:CreateRouteTable",
                async token =>
                    (
                        await run
                            .Calls.RunAsync(
                                "ec2:DescribeRouteTables",
                                t =>
                                    run.Aws.Ec2.DescribeRouteTablesAsync(
                                        new DescribeRouteTablesRequest { Filters = [In(vpc), .. maker.TaggedFilters(step.Name)] },
                                        t
                                    ),
                                token
                            )
                            .ConfigureAwait(false)
                    )
                        .RouteTables?.FirstOrDefault()
                        ?.RouteTableId,
                async token =>
                    (
                        await run
                            .Aws.Ec2.CreateRouteTableAsync(
                                new CreateRouteTableRequest
                                {
                                    VpcId = vpc,
                                    TagSpecifications = maker.Tagged(ResourceType.RouteTable, step.Name),
                                },
                                token
                            )
                            .ConfigureAwait(false)
                    )
                        .RouteTable
                        .RouteTableId,
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    public Task AddAsync(AddDefaultRoute step, CancellationToken cancellationToken) =>
        maker.ChangeAsync(
            "ec2:CreateRoute",
            token =>
                run.Aws.Ec2.CreateRouteAsync(
                    new CreateRouteRequest
                    {
                        RouteTableId = made.RouteTableOf(step),
                        DestinationCidrBlock = Everywhere,
                        GatewayId = made.GatewayOf(step),
                    },
                    token
                ),
            cancellationToken,
            "RouteAlreadyExists"
        );

    // Repeated, EC2 gives back the association that is there.
    public Task AssociateAsync(AssociateRouteTable step, CancellationToken cancellationToken) =>
        maker.ChangeAsync(
            "ec2:AssociateRouteTable",
            token =>
                run.Aws.Ec2.AssociateRouteTableAsync(
                    new AssociateRouteTableRequest { RouteTableId = made.RouteTableOf(step), SubnetId = made.SubnetOf(step, step.Index) },
                    token
                ),
            cancellationToken,
            "Resource.AlreadyAssociated"
        );

    private Task ModifyAsync(ModifyVpcAttributeRequest request, CancellationToken cancellationToken) =>
        maker.ChangeAsync("ec2:ModifyVpcAttribute", token => run.Aws.Ec2.ModifyVpcAttributeAsync(request, token), cancellationToken);

    private static Filter In(string vpc) => new("vpc-id", [vpc]);
}
