using System.Net;
using BlueGreen.LocalCloud.Machines.Processes;

namespace BlueGreen.LocalCloud.Machines.Network;

/// <summary>The one wire of the cloud's network: every machine hangs on it, and the cloud's own addresses are on it.</summary>
internal sealed class Bridge : INodeAddresses
{
    public const string Name = "br0";

    /// <summary>From which the cloud's own programs, and commands that were brought in, speak to others.</summary>
    public static readonly IPAddress Own = IPAddress.Parse("198.18.255.1");

    // A bridge without one takes the lowest of its ports, and changes it as machines come and go: packets then go to the old one.
    private const string Mac = "02:00:c6:12:ff:01";

    // All that a VPC may hold, and the block that public addresses come from.
    private static readonly string[] OnLink = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "198.18.0.0/15"];

    private const string NeighbourSettings = $"/proc/sys/net/ipv4/neigh/{Name}";

    private Bridge() { }

    /// <summary>Makes it, in a network namespace that has none.</summary>
    /// <exception cref="ToolException">The kernel refuses.</exception>
    public static async Task<Bridge> MakeAsync()
    {
        await IpAsync([
                "link set lo up",
                $"link add {Name} address {Mac} type bridge",
                $"link set {Name} up",
                $"address add {Own}/32 dev {Name}",
                .. OnLink.Select(block => $"route add {block} dev {Name} src {Own}"),
            ])
            .ConfigureAwait(false);
        // A machine that is not up yet is asked for again soon: by default after a second, which would be most of a boot.
        await File.WriteAllTextAsync($"{NeighbourSettings}/retrans_time_ms", "50").ConfigureAwait(false);
        await File.WriteAllTextAsync($"{NeighbourSettings}/mcast_solicit", "20").ConfigureAwait(false);
        return new Bridge();
    }

    public async Task AddAddressAsync(IPAddress address, CancellationToken cancellationToken = default) =>
        _ = await Tool.RunAsync(["ip", "address", "replace", $"{address}/32", "dev", Name], cancellationToken: cancellationToken)
            .ConfigureAwait(false);

    public async Task RemoveAddressAsync(IPAddress address, CancellationToken cancellationToken = default) =>
        _ = await Tool.TryAsync(["ip", "address", "delete", $"{address}/32", "dev", Name], cancellationToken: cancellationToken)
            .ConfigureAwait(false);

    private static Task IpAsync(IReadOnlyList<string> commands) => Tool.RunAsync(["ip", "-batch", "-"], string.Join('\n', commands) + "\n");
}
