using System.Collections.Immutable;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic.Dns;

/// <summary>AWS's own names of load balancers: <c>*.elb.amazonaws.com</c>.</summary>
internal static class LoadBalancerNames
{
    /// <summary>Seconds.</summary>
    public const int Ttl = 60;

    private const string Suffix = ".elb.amazonaws.com.";
    private const string DualStack = "dualstack.";

    /// <summary>The answer; null for a name of another kind.</summary>
    public static DnsAnswer? Answer(TrafficView view, string name, string type, Func<int, int> draw)
    {
        if (!name.EndsWith(Suffix, StringComparison.Ordinal))
        {
            return null;
        }

        var authority = new DnsRecord(
            Suffix[1..],
            "SOA",
            Ttl,
            $"ns-1.awsdns-01.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 {Ttl}"
        );
        return Find(view, name) switch
        {
            null => new DnsAnswer(DnsCode.NoSuchName, [], authority),
            // Nodes have IPv4 addresses only.
            { } balancer when type is "A" or "ANY" => new DnsAnswer(
                DnsCode.NoError,
                [.. Nodes(balancer, draw).Select(node => new DnsRecord(name, "A", Ttl, node.Address.ToString()))]
            ),
            _ => new DnsAnswer(DnsCode.NoError, [], authority),
        };
    }

    /// <summary>The load balancer of a name, with or without <c>dualstack.</c> before it; null where there is none.</summary>
    public static BalancerView? Find(TrafficView view, string name)
    {
        var bare = name.TrimEnd('.');
        bare = bare.StartsWith(DualStack, StringComparison.Ordinal) ? bare[DualStack.Length..] : bare;
        return view.Balancers.FirstOrDefault(b => b.DnsName == bare);
    }

    // A node that would find no healthy target in its zone is not told, unless none would.
    private static IEnumerable<NodeView> Nodes(BalancerView balancer, Func<int, int> draw)
    {
        var useful = balancer.Nodes.Where(node => balancer.Pools.Any(pool => Serves(pool, node))).ToImmutableArray();
        var nodes = useful.IsEmpty ? balancer.Nodes : useful;
        var first = draw(Math.Max(nodes.Length, 1));
        return nodes[first..].Concat(nodes[..first]);
    }

    private static bool Serves(PoolView pool, NodeView node) =>
        pool.Targets.Any(t => t.State == TargetState.InService && (pool.CrossZone || t.Zone == node.Zone));
}
