using System.Net;
using BlueGreen.LocalCloud.Ec2.Network;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic.Dns;

/// <summary>The names that EC2 gives to addresses: public ones for everyone, private ones and the way back inside a network.</summary>
internal static class InstanceNames
{
    private const int Ttl = 60;
    private const string Reverse = ".in-addr.arpa.";

    private static readonly string[] PublicSuffixes = [".compute.amazonaws.com.", ".compute-1.amazonaws.com."];
    private static readonly string[] PrivateSuffixes = [".compute.internal.", ".ec2.internal."];

    /// <summary>The answer; null for a name of another kind.</summary>
    public static DnsAnswer? Answer(TrafficView view, string? vpcId, string name, string type)
    {
        if (Array.Exists(PublicSuffixes, s => name.EndsWith(s, StringComparison.Ordinal)))
        {
            return Answer(name, type, "A", PublicName(view, vpcId, name)?.ToString());
        }

        if (vpcId is null)
        {
            return null;
        }

        if (Array.Exists(PrivateSuffixes, s => name.EndsWith(s, StringComparison.Ordinal)))
        {
            var instance = In(view, vpcId).FirstOrDefault(i => Is(name, DnsNames.Private(i.Region, i.PrivateAddress.ToString())));
            return Answer(name, type, "A", instance?.PrivateAddress.ToString());
        }

        return name.EndsWith(Reverse, StringComparison.Ordinal) ? Back(view, vpcId, name, type) : null;
    }

    // Inside its network, a public name leads to the private address.
    private static IPAddress? PublicName(TrafficView view, string? vpcId, string name)
    {
        var instance = view.Instances.FirstOrDefault(i =>
            i.PublicAddress is { } address && Is(name, DnsNames.Public(i.Region, address.ToString()))
        );
        return instance?.VpcId == vpcId ? instance?.PrivateAddress : instance?.PublicAddress;
    }

    private static DnsAnswer? Back(TrafficView view, string vpcId, string name, string type)
    {
        var address = string.Join('.', name[..^Reverse.Length].Split('.').Reverse());
        var instance = In(view, vpcId).FirstOrDefault(i => i.PrivateAddress.ToString() == address);
        return instance is null ? null : Answer(name, type, "PTR", DnsNames.Private(instance.Region, address) + ".");
    }

    private static DnsAnswer Answer(string name, string type, string has, string? value)
    {
        var zone = name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var authority = new DnsRecord(zone, "SOA", Ttl, $"ns-1.awsdns-01.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 {Ttl}");
        return value is null ? new DnsAnswer(DnsCode.NoSuchName, [], authority)
            : type == has || type == "ANY" ? new DnsAnswer(DnsCode.NoError, [new DnsRecord(name, has, Ttl, value)])
            : new DnsAnswer(DnsCode.NoError, [], authority);
    }

    private static IEnumerable<InstanceView> In(TrafficView view, string vpcId) => view.Instances.Where(i => i.VpcId == vpcId);

    private static bool Is(string name, string other) =>
        name.Length == other.Length + 1 && name.StartsWith(other, StringComparison.Ordinal);
}
