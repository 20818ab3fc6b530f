using Amazon.EC2.Model;

namespace BlueGreen.LocalCloud.Tests.Ec2;

public sealed class SubnetTests
{
    [Fact]
    public async Task Refuses_to_change_what_it_would_not_keep()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var subnet = await ec2.MakeSubnetAsync();

        var code = await Ec2Cloud.CodeOfAsync(() =>
            ec2.Client.ModifySubnetAttributeAsync(
                new ModifySubnetAttributeRequest { SubnetId = subnet.SubnetId, EnableDns64 = true },
                Ec2Cloud.Token
            )
        );

        code.ShouldBe("UnsupportedOperation");
    }

    [Fact]
    public async Task Counts_the_addresses_that_are_left()
    {
        await using var ec2 = Ec2Cloud.Instant();

        var subnet = await ec2.MakeSubnetAsync();

        subnet.AvailableIpAddressCount.ShouldBe(251);
        subnet.AvailabilityZone.ShouldBe("eu-west-1a");
        subnet.AvailabilityZoneId.ShouldBe("euw1-az1");
        await ec2.LaunchAsync(r => r.SubnetId = subnet.SubnetId);
        (await ReadAsync(ec2, subnet)).AvailableIpAddressCount.ShouldBe(250);
    }

    [Fact]
    public async Task Gives_public_addresses_once_it_maps_them()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var subnet = await ec2.MakeSubnetAsync();
        var before = await ec2.LaunchAsync(r => r.SubnetId = subnet.SubnetId);

        await ec2.Client.ModifySubnetAttributeAsync(
            new ModifySubnetAttributeRequest { SubnetId = subnet.SubnetId, MapPublicIpOnLaunch = true },
            Ec2Cloud.Token
        );
        var after = await ec2.LaunchAsync(r => r.SubnetId = subnet.SubnetId);

        (await ReadAsync(ec2, subnet)).MapPublicIpOnLaunch.ShouldBe(true);
        before.PublicIpAddress.ShouldBeNull();
        after.PublicIpAddress.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("10.0.0.128/25", "InvalidSubnet.Conflict")]
    [InlineData("10.1.0.0/24", "InvalidSubnet.Range")]
    [InlineData("10.0.1.0/29", "InvalidSubnet.Range")]
    [InlineData("nonsense", "InvalidParameterValue")]
    public async Task Refuses_a_block_that_does_not_fit(string block, string code)
    {
        await using var ec2 = Ec2Cloud.Instant();
        var subnet = await ec2.MakeSubnetAsync();
        var request = new CreateSubnetRequest { VpcId = subnet.VpcId, CidrBlock = block };

        (await Ec2Cloud.CodeOfAsync(() => ec2.Client.CreateSubnetAsync(request, Ec2Cloud.Token))).ShouldBe(code);
    }

    [Fact]
    public async Task Refuses_a_zone_of_another_region()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var subnet = await ec2.MakeSubnetAsync();
        var request = new CreateSubnetRequest
        {
            VpcId = subnet.VpcId,
            CidrBlock = "10.0.1.0/24",
            AvailabilityZone = "us-east-1a",
        };

        (await Ec2Cloud.CodeOfAsync(() => ec2.Client.CreateSubnetAsync(request, Ec2Cloud.Token))).ShouldBe("InvalidParameterValue");
    }

    [Fact]
    public async Task Refuses_to_delete_a_subnet_that_an_instance_is_in()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var subnet = await ec2.MakeSubnetAsync();
        var instance = await ec2.LaunchAsync(r => r.SubnetId = subnet.SubnetId);
        var delete = new DeleteSubnetRequest { SubnetId = subnet.SubnetId };

        (await Ec2Cloud.CodeOfAsync(() => ec2.Client.DeleteSubnetAsync(delete, Ec2Cloud.Token))).ShouldBe("DependencyViolation");
        await ec2.Client.TerminateInstancesAsync(new TerminateInstancesRequest { InstanceIds = [instance.InstanceId] }, Ec2Cloud.Token);

        await ec2.Client.DeleteSubnetAsync(delete, Ec2Cloud.Token);
        (await Ec2Cloud.CodeOfAsync(() => ec2.Client.DeleteSubnetAsync(delete, Ec2Cloud.Token))).ShouldBe("InvalidSubnetID.NotFound");
    }

    [Fact]
    public async Task Refuses_a_launch_that_no_address_is_left_for()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var subnet = await ec2.MakeSubnetAsync(subnetBlock: "10.0.0.0/28");
        await ec2.LaunchAsync(r => (r.SubnetId, r.MinCount, r.MaxCount) = (subnet.SubnetId, 11, 11));

        (await Ec2Cloud.CodeOfAsync(() => ec2.LaunchAsync(r => r.SubnetId = subnet.SubnetId))).ShouldBe(
            "InsufficientFreeAddressesInSubnet"
        );
    }

    private static async Task<Subnet> ReadAsync(Ec2Cloud ec2, Subnet subnet) =>
        (
            await ec2.Client.DescribeSubnetsAsync(new DescribeSubnetsRequest { SubnetIds = [subnet.SubnetId] }, Ec2Cloud.Token)
        ).Subnets.ShouldHaveSingleItem();
}
