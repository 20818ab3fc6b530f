using BlueGreen.Provision;

namespace BlueGreen.Tests.Provision;

public sealed class AddressBlockTests
{
    [Theory]
    [InlineData("10.0.0.0/16", "", "10.0.0.0/20 10.0.16.0/20")]
    [InlineData("10.0.0.0/16", "10.0.0.0/20", "10.0.16.0/20 10.0.32.0/20")]
    [InlineData("10.0.0.0/16", "10.0.8.0/24 10.0.40.0/21", "10.0.16.0/20 10.0.48.0/20")]
    [InlineData("172.31.0.0/24", "", "172.31.0.0/27 172.31.0.32/27")]
    [InlineData("192.168.0.0/28", "", "192.168.0.0/28")]
    [InlineData("10.0.0.0/16", "10.0.0.0/16", "")]
    public void Finds_the_first_free_blocks_for_subnets(string vpc, string taken, string free)
    {
        var others = taken.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(AddressBlock.Parse);

        var found = AddressBlock.Parse(vpc).FreeSubnets(others).Take(2);

        string.Join(' ', found).ShouldBe(free);
    }
}
