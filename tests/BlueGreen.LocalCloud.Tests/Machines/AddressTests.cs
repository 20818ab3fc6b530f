using BlueGreen.LocalCloud.Tests.Ec2;

namespace BlueGreen.LocalCloud.Tests.Machines;

/// <summary>All machines share one wire.</summary>
public sealed class AddressTests
{
    [Fact]
    public async Task No_private_address_is_given_twice_where_vpcs_have_the_same_block()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var (one, other) = (await ec2.MakeSubnetAsync(), await ec2.MakeSubnetAsync());

        var first = await ec2.LaunchAsync(r => r.SubnetId = one.SubnetId);
        var second = await ec2.LaunchAsync(r => r.SubnetId = other.SubnetId);

        first.PrivateIpAddress.ShouldBe("10.0.0.4");
        second.PrivateIpAddress.ShouldBe("10.0.0.5");
    }

    [Fact]
    public async Task Public_addresses_leave_room_for_the_clouds_own_servers()
    {
        await using var ec2 = Ec2Cloud.Instant();

        (await ec2.LaunchAsync()).PublicIpAddress.ShouldStartWith("198.19.");
    }
}
