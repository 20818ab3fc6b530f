using BlueGreen.LocalCloud.Route53;
using BlueGreen.LocalCloud.Traffic.Dns;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic.Tls;

/// <summary>
/// The names under which a load balancer is met. Nothing issues certificates in the local cloud: whichever certificate a listener names, it
/// is one of these names.
/// </summary>
internal static class HostNames
{
    private const string Wildcard = "\\052.";

    /// <summary>Its own name first, then those of all records of all zones that lead to it, over other records too.</summary>
    public static IReadOnlyList<string> Of(TrafficView view, BalancerView balancer)
    {
        var leading = new HashSet<string>(StringComparer.Ordinal) { balancer.DnsName + ".", $"dualstack.{balancer.DnsName}." };
        var records = view.Zones.SelectMany(z => z.Versions).SelectMany(v => v.Records).ToList();
        var found = true;
        while (found)
        {
            found = false;
            foreach (var record in records.Where(r => Leads(r, leading)))
            {
                found |= leading.Add(record.Name);
            }
        }

        return [balancer.DnsName, .. leading.Select(Shown).Where(name => name != balancer.DnsName).Order(StringComparer.Ordinal)];
    }

    private static bool Leads(RecordSet record, HashSet<string> to) =>
        record.Alias is { } alias
            ? to.Contains(alias.DnsName)
            : record.Type == "CNAME" && record.Values is [var value, ..] && to.Contains(DnsName.Normalise(value));

    private static string Shown(string name) =>
        (name.StartsWith(Wildcard, StringComparison.Ordinal) ? "*." + name[Wildcard.Length..] : name).TrimEnd('.');
}
