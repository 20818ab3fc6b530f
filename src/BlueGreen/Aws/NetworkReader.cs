using Amazon.EC2;
using Amazon.EC2.Model;
using BlueGreen.Naming;
using BlueGreen.Provision;
using BlueGreen.State;

namespace BlueGreen.Aws;

/// <summary>Reads the network: the VPC first, then all that is in it at once.</summary>
internal sealed class NetworkReader(IAmazonEC2 ec2, AwsCalls calls, EnvironmentNames names)
{
    private const string Everywhere = "0.0.0.0/0";

    public async Task<NetworkFacts> ReadAsync(CancellationToken cancellationToken)
    {
        var gateways = GatewaysAsync(cancellationToken);
        var vpcs = await calls
            .RunAsync(
                "ec2:DescribeVpcs",
                token => ec2.DescribeVpcsAsync(new DescribeVpcsRequest { Filters = [new Filter("tag:Name", [names.Vpc])] }, token),
                cancellationToken
            )
            .ConfigureAwait(false);
        if (vpcs.Vpcs is not [var vpc])
        {
            return new NetworkFacts
            {
                Vpcs = [.. (vpcs.Vpcs ?? []).Select(found => new VpcFacts(found.VpcId, IsOurs(found.Tags), found.CidrBlock, false, false))],
                Gateways = await gateways.ConfigureAwait(false),
                AvailabilityZones = await ZonesAsync(cancellationToken).ConfigureAwait(false),
            };
        }

        var support = AttributeAsync(vpc.VpcId, VpcAttributeName.EnableDnsSupport, cancellationToken);
        var hostNames = AttributeAsync(vpc.VpcId, VpcAttributeName.EnableDnsHostnames, cancellationToken);
        var tables = TablesAsync(vpc.VpcId, cancellationToken);
        var group = SecurityGroupAsync(vpc.VpcId, cancellationToken);
        var subnets = await SubnetsAsync(vpc.VpcId, cancellationToken).ConfigureAwait(false);
        var isWhole = names.Subnets.All(name => subnets.Any(subnet => subnet.Name == name));
        var zones = isWhole ? [] : await ZonesAsync(cancellationToken).ConfigureAwait(false);
        return new NetworkFacts
        {
            Vpcs =
            [
                new VpcFacts(
                    vpc.VpcId,
                    IsOurs(vpc.Tags),
                    vpc.CidrBlock,
                    (await support.ConfigureAwait(false)).EnableDnsSupport == true,
                    (await hostNames.ConfigureAwait(false)).EnableDnsHostnames == true
                ),
            ],
            Subnets = subnets,
            Gateways = await gateways.ConfigureAwait(false),
            RouteTables = await tables.ConfigureAwait(false),
            SecurityGroup = await group.ConfigureAwait(false),
            AvailabilityZones = zones,
        };
    }

    /// <summary>The key pair; null where there is none.</summary>
    public async Task<KeyPairFacts?> KeyPairAsync(CancellationToken cancellationToken)
    {
        var response = await calls
            .RunAsync(
                "ec2:DescribeKeyPairs",
                token =>
                    ec2.DescribeKeyPairsAsync(new DescribeKeyPairsRequest { Filters = [new Filter("key-name", [names.KeyPair])] }, token),
                cancellationToken
            )
            .ConfigureAwait(false);
        return response.KeyPairs is [var pair, ..] ? new KeyPairFacts(pair.KeyPairId, IsOurs(pair.Tags)) : null;
    }

    private Task<DescribeVpcAttributeResponse> AttributeAsync(
        string vpc,
        VpcAttributeName attribute,
        CancellationToken cancellationToken
    ) =>
        calls.RunAsync(
            "ec2:DescribeVpcAttribute",
            token => ec2.DescribeVpcAttributeAsync(new DescribeVpcAttributeRequest { VpcId = vpc, Attribute = attribute }, token),
            cancellationToken
        );

    private async Task<IReadOnlyList<SubnetFacts>> SubnetsAsync(string vpc, CancellationToken cancellationToken)
    {
        var response = await calls
            .RunAsync(
                "ec2:DescribeSubnets",
                token => ec2.DescribeSubnetsAsync(new DescribeSubnetsRequest { Filters = [In(vpc)] }, token),
                cancellationToken
            )
            .ConfigureAwait(false);
        return
        [
            .. (response.Subnets ?? []).Select(subnet => new SubnetFacts(
                subnet.SubnetId,
                NameOf(subnet.Tags),
                IsOurs(subnet.Tags),
                subnet.CidrBlock,
                subnet.AvailabilityZone,
                subnet.MapPublicIpOnLaunch == true
            )),
        ];
    }

    private async Task<IReadOnlyList<GatewayFacts>> GatewaysAsync(CancellationToken cancellationToken)
    {
        var response = await calls
            .RunAsync(
                "ec2:DescribeInternetGateways",
                token => ec2.DescribeInternetGatewaysAsync(new DescribeInternetGatewaysRequest(), token),
                cancellationToken
            )
            .ConfigureAwait(false);
        return
        [
            .. (response.InternetGateways ?? []).Select(gateway => new GatewayFacts(
                gateway.InternetGatewayId,
                IsOurs(gateway.Tags),
                [.. (gateway.Attachments ?? []).Select(attachment => attachment.VpcId)]
            )),
        ];
    }

    private async Task<IReadOnlyList<RouteTableFacts>> TablesAsync(string vpc, CancellationToken cancellationToken)
    {
        var response = await calls
            .RunAsync(
                "ec2:DescribeRouteTables",
                token => ec2.DescribeRouteTablesAsync(new DescribeRouteTablesRequest { Filters = [In(vpc)] }, token),
                cancellationToken
            )
            .ConfigureAwait(false);
        return [.. (response.RouteTables ?? []).Select(Table)];
    }

    private RouteTableFacts Table(RouteTable table)
    {
        var byDefault = table.Routes?.FirstOrDefault(route => route.DestinationCidrBlock == Everywhere);
        return new RouteTableFacts(
            table.RouteTableId,
            IsOurs(table.Tags),
            table.Associations?.Any(association => association.Main == true) == true,
            [.. (table.Associations ?? []).Select(association => association.SubnetId).Where(subnet => !string.IsNullOrEmpty(subnet))],
            byDefault?.GatewayId ?? byDefault?.NatGatewayId ?? byDefault?.TransitGatewayId ?? byDefault?.NetworkInterfaceId
        );
    }

    private async Task<SecurityGroupFacts?> SecurityGroupAsync(string vpc, CancellationToken cancellationToken)
    {
        var response = await calls
            .RunAsync(
                "ec2:DescribeSecurityGroups",
                token =>
                    ec2.DescribeSecurityGroupsAsync(
                        new DescribeSecurityGroupsRequest { Filters = [In(vpc), new Filter("group-name", [names.SecurityGroup])] },
                        token
                    ),
                cancellationToken
            )
            .ConfigureAwait(false);
        return response.SecurityGroups is [var group, ..]
            ? new SecurityGroupFacts(group.GroupId, IsOurs(group.Tags), IngressRules.Read(group))
            : null;
    }

    private async Task<IReadOnlyList<string>> ZonesAsync(CancellationToken cancellationToken)
    {
        var request = new DescribeAvailabilityZonesRequest
        {
            Filters = [new Filter("state", ["available"]), new Filter("zone-type", ["availability-zone"])],
        };
        var response = await calls
            .RunAsync("ec2:DescribeAvailabilityZones", token => ec2.DescribeAvailabilityZonesAsync(request, token), cancellationToken)
            .ConfigureAwait(false);
        return [.. (response.AvailabilityZones ?? []).Select(zone => zone.ZoneName).Order(StringComparer.Ordinal)];
    }

    private bool IsOurs(List<Tag>? tags) => tags?.Any(tag => tag.Key == Tags.Environment && tag.Value == names.Tag) == true;

    private static string NameOf(List<Tag>? tags) => tags?.FirstOrDefault(tag => tag.Key == "Name")?.Value ?? string.Empty;

    private static Filter In(string vpc) => new("vpc-id", [vpc]);
}
