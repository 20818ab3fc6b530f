using System.Net;
using System.Net.Sockets;
using BlueGreen.LocalCloud.Host.Outer;

namespace BlueGreen.LocalCloud.Tests.Host;

public sealed class ByteSpliceTests
{
    private const string Nowhere = "/nowhere.sock";

    [Fact]
    public void Takes_the_next_free_port_of_those_that_are_ten_apart()
    {
        using var other = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        other.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        other.Listen();
        var taken = ((IPEndPoint)other.LocalEndPoint!).Port;

        using var door = ByteSplice.BindNear(taken, Nowhere);

        door.Port.ShouldBeOneOf([.. Enumerable.Range(1, 9).Select(i => taken + (i * 10))]);
    }

    [Fact]
    public void Takes_any_free_port_where_none_is_asked_for()
    {
        using var first = ByteSplice.BindNear(0, Nowhere);
        using var second = ByteSplice.BindNear(0, Nowhere);

        second.Port.ShouldNotBe(first.Port);
    }

    [Fact]
    public void Says_which_port_another_process_has()
    {
        using var first = ByteSplice.BindNear(0, Nowhere);
        first.Open();

        Should.Throw<IOException>(() => ByteSplice.Bind(first.Port, Nowhere)).Message.ShouldContain($"{first.Port} is in use");
    }
}
