using Amazon.EC2;
using Amazon.EC2.Model;

namespace BlueGreen.LocalCloud.Tests.Ec2;

public sealed class VpcTests
{
    [Fact]
    public async Task Makes_a_vpc_with_its_main_route_table_network_acl_and_default_group()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var request = new CreateVpcRequest
        {
            CidrBlock = "10.1.2.3/16",
            TagSpecifications = [new TagSpecification { ResourceType = ResourceType.Vpc, Tags = [new Tag("Name", "londontamed-com")] }],
        };

        var made = (await ec2.Client.CreateVpcAsync(request, Ec2Cloud.Token)).Vpc;

        made.VpcId.ShouldMatch("^vpc-[0-9a-f]{17}$");
        made.CidrBlock.ShouldBe("10.1.0.0/16");
        made.IsDefault.ShouldBe(false);
        var inVpc = new Filter("vpc-id", [made.VpcId]);
        var named = new DescribeVpcsRequest { Filters = [new Filter("tag:Name", ["londontamed-com"])] };
        (await ec2.Client.DescribeVpcsAsync(named, Ec2Cloud.Token)).Vpcs.ShouldHaveSingleItem().VpcId.ShouldBe(made.VpcId);
        var table = (
            await ec2.Client.DescribeRouteTablesAsync(new DescribeRouteTablesRequest { Filters = [inVpc] }, Ec2Cloud.Token)
        ).RouteTables.ShouldHaveSingleItem();
        table.Associations.ShouldHaveSingleItem().Main.ShouldBe(true);
        table.Routes.ShouldHaveSingleItem().GatewayId.ShouldBe("local");
        (await ec2.Client.DescribeNetworkAclsAsync(new DescribeNetworkAclsRequest { Filters = [inVpc] }, Ec2Cloud.Token))
            .NetworkAcls.ShouldHaveSingleItem()
            .IsDefault.ShouldBe(true);
        (
            await ec2.Client.DescribeDhcpOptionsAsync(
                new DescribeDhcpOptionsRequest { DhcpOptionsIds = [made.DhcpOptionsId] },
                Ec2Cloud.Token
            )
        ).DhcpOptions.ShouldHaveSingleItem();
        var group = (
            await ec2.Client.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { Filters = [inVpc] }, Ec2Cloud.Token)
        ).SecurityGroups.ShouldHaveSingleItem();
        group.GroupName.ShouldBe("default");
        group.IpPermissions.ShouldHaveSingleItem().UserIdGroupPairs.ShouldHaveSingleItem().GroupId.ShouldBe(group.GroupId);
    }

    [Fact]
    public async Task Has_dns_support_on_and_host_names_off_until_they_are_switched()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var subnet = await ec2.MakeSubnetAsync();

        (await ReadAsync(ec2, subnet.VpcId)).ShouldBe((true, false));
        await ec2.Client.ModifyVpcAttributeAsync(
            new ModifyVpcAttributeRequest { VpcId = subnet.VpcId, EnableDnsHostnames = true },
            Ec2Cloud.Token
        );

        (await ReadAsync(ec2, subnet.VpcId)).ShouldBe((true, true));
    }

    [Theory]
    [InlineData("10.0.0.0/8", "InvalidVpc.Range")]
    [InlineData("10.0.0.0/29", "InvalidVpc.Range")]
    [InlineData("10.0.0.0", "InvalidParameterValue")]
    public async Task Refuses_a_block_that_no_vpc_can_have(string block, string code)
    {
        await using var ec2 = Ec2Cloud.Instant();

        (await Ec2Cloud.CodeOfAsync(() => ec2.Client.CreateVpcAsync(new CreateVpcRequest { CidrBlock = block }, Ec2Cloud.Token))).ShouldBe(
            code
        );
    }

    [Fact]
    public async Task Refuses_to_delete_a_vpc_that_something_depends_on()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var subnet = await ec2.MakeSubnetAsync();
        var delete = new DeleteVpcRequest { VpcId = subnet.VpcId };

        (await Ec2Cloud.CodeOfAsync(() => ec2.Client.DeleteVpcAsync(delete, Ec2Cloud.Token))).ShouldBe("DependencyViolation");
        await ec2.Client.DeleteSubnetAsync(new DeleteSubnetRequest { SubnetId = subnet.SubnetId }, Ec2Cloud.Token);
        await ec2.Client.DeleteVpcAsync(delete, Ec2Cloud.Token);

        (await Ec2Cloud.CodeOfAsync(() => ec2.Client.DeleteVpcAsync(delete, Ec2Cloud.Token))).ShouldBe("InvalidVpcID.NotFound");
        (
            await ec2.Client.DescribeRouteTablesAsync(
                new DescribeRouteTablesRequest { Filters = [new Filter("vpc-id", [subnet.VpcId])] },
                Ec2Cloud.Token
            )
        ).RouteTables.ShouldBeNull();
    }

    [Fact]
    public async Task Sees_only_what_is_in_the_region_of_the_call()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var subnet = await ec2.MakeSubnetAsync();
        using var elsewhere = ec2.ClientIn("us-east-1");

        (
            await Ec2Cloud.CodeOfAsync(() =>
                elsewhere.DescribeVpcsAsync(new DescribeVpcsRequest { VpcIds = [subnet.VpcId] }, Ec2Cloud.Token)
            )
        ).ShouldBe("InvalidVpcID.NotFound");
        (await elsewhere.DescribeVpcsAsync(new DescribeVpcsRequest(), Ec2Cloud.Token)).Vpcs.ShouldHaveSingleItem().IsDefault.ShouldBe(true);
    }

    private static async Task<(bool? Support, bool? Hostnames)> ReadAsync(Ec2Cloud ec2, string vpcId)
    {
        var support = await ec2.Client.DescribeVpcAttributeAsync(
            new DescribeVpcAttributeRequest { VpcId = vpcId, Attribute = VpcAttributeName.EnableDnsSupport },
            Ec2Cloud.Token
        );
        var hostnames = await ec2.Client.DescribeVpcAttributeAsync(
            new DescribeVpcAttributeRequest { VpcId = vpcId, Attribute = VpcAttributeName.EnableDnsHostnames },
            Ec2Cloud.Token
        );
        return (support.EnableDnsSupport, hostnames.EnableDnsHostnames);
    }
}
