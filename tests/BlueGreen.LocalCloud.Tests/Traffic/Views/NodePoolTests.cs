using BlueGreen.LocalCloud.Traffic;

namespace BlueGreen.LocalCloud.Tests.Traffic.Views;

public sealed class NodePoolTests
{
    private readonly NodePool _pool = new((198, 18));

    [Fact]
    public void Keeps_the_address_of_a_node_that_stays()
    {
        var first = Round("a")[0];

        Round("b", "a")[1].ShouldBe(first);
    }

    [Fact]
    public void Gives_an_address_that_was_given_back_to_nobody_else_soon()
    {
        var gone = Round("a")[0];
        _ = Round();

        Round("b", "c", "d").ShouldNotContain(gone);
    }

    [Fact]
    public void Leaves_out_the_block_of_the_cloud_itself_and_never_runs_dry()
    {
        for (var i = 0; i < 70_000; i++)
        {
            var address = Round($"lb-{i}")[0].ToString();

            address.ShouldNotStartWith("198.18.255.");
        }
    }

    private List<System.Net.IPAddress> Round(params string[] names)
    {
        _pool.Begin();
        var given = names.Select(name => _pool.AddressOf(name, "a")).ToList();
        _pool.End();
        return given;
    }
}
