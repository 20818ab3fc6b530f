using System.Net;

namespace BlueGreen.LocalCloud.Traffic;

/// <summary>Gives each load balancer an address in each of its zones, and never the same one soon again: a client that kept an old
/// answer must meet a refusal, not another load balancer.</summary>
/// <param name="first">The network's first byte pair, e.g. 198.18: addresses are drawn from its 65,536, those in .255 left out.</param>
internal sealed class NodePool((byte First, byte Second) first)
{
    private const int LastBlock = 255;

    private readonly Dictionary<(string DnsName, string Zone), IPAddress> _given = [];
    private readonly HashSet<(string DnsName, string Zone)> _asked = [];
    private int _next;

    /// <summary>Starts a round in which every address that stays is asked for.</summary>
    public void Begin() => _asked.Clear();

    public IPAddress AddressOf(string dnsName, string zone)
    {
        _ = _asked.Add((dnsName, zone));
        if (!_given.TryGetValue((dnsName, zone), out var address))
        {
            _given[(dnsName, zone)] = address = Next();
        }

        return address;
    }

    /// <summary>Ends a round: what was not asked for is given back.</summary>
    public void End()
    {
        foreach (var left in _given.Keys.Where(key => !_asked.Contains(key)).ToList())
        {
            _ = _given.Remove(left);
        }
    }

    private IPAddress Next()
    {
        IPAddress address;
        do
        {
            // 1 to 254 in each block of 256.
            var (block, host) = Math.DivRem(_next++ % (LastBlock * 254), 254);
            address = new IPAddress([first.First, first.Second, (byte)block, (byte)(host + 1)]);
        } while (_given.ContainsValue(address));
        return address;
    }
}
