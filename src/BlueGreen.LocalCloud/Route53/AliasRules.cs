using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.LoadBalancing;

namespace BlueGreen.LocalCloud.Route53;

/// <summary>An alias must lead somewhere: to a load balancer under its own zone's id, or to a record of the same zone.</summary>
internal static class AliasRules
{
    private const string DualStack = "dualstack.";

    public static IEnumerable<string> Check(World world, HostedZone zone, RecordSet set, IReadOnlyCollection<RecordSet> records)
    {
        var alias = set.Alias!;
        var what = $"Tried to create an alias that targets {alias.DnsName}, type {set.Type} in zone {alias.HostedZoneId}, but";
        if (alias.HostedZoneId == zone.Id)
        {
            return !RecordName.IsWithin(alias.DnsName, zone.Name)
                    ? [$"{what} the alias target name does not lie within the target zone", $"{what} that target was not found"]
                : records.Any(r => r.Name == alias.DnsName && r.Type == set.Type && r.Key != set.Key) ? []
                : [$"{what} that target was not found"];
        }

        var name = alias.DnsName.StartsWith(DualStack, StringComparison.Ordinal) ? alias.DnsName[DualStack.Length..] : alias.DnsName;
        if (LoadBalancerZone(world, name.TrimEnd('.')) is { } zoneId)
        {
            return zoneId == alias.HostedZoneId ? [] : [$"{what} the alias target name does not lie within the target zone"];
        }

        return name.EndsWith(".elb.amazonaws.com.", StringComparison.Ordinal)
            ? [$"{what} that target was not found"]
            : [$"{what} the alias target name does not lie within the target zone", $"{what} that target was not found"];
    }

    private static string? LoadBalancerZone(World world, string dnsName)
    {
        var state = world.State.LoadBalancing;
        var region =
            state.Classic.Find(balancer => IsNamed(balancer.DnsName))?.Region
            ?? state.Application.Find(balancer => IsNamed(balancer.DnsName))?.Region;
        return region is null ? null : ElbHostedZones.ForRegion(region);

        bool IsNamed(string name) => name.Equals(dnsName, StringComparison.OrdinalIgnoreCase);
    }
}
