using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Planning;

/// <summary>Works out which alias records must change so that names point at a load balancer.</summary>
internal static class AliasMoves
{
    private const string DualStackPrefix = "dualstack.";

    /// <summary>The records of those names in that zone that do not point at the load balancer yet; a name without any gets an A record.</summary>
    public static IEnumerable<AliasMove> To(LoadBalancer target, EnvironmentSnapshot now, ZoneRecords zone, IEnumerable<HostName> hosts)
    {
        if (now.AliasZoneOf(target) is not { } hostedZone)
        {
            throw new InvalidOperationException($"A guard must have refused {target.Name}: the hosted zone of its alias is unknown.");
        }

        foreach (var host in hosts)
        {
            var records = zone.Addresses(host);
            if (records.Count == 0)
            {
                yield return new AliasMove(
                    null,
                    new RecordSet(host.Fqdn, "A") { Alias = new AliasTarget(target.DnsName, hostedZone, false) }
                );
            }

            foreach (var record in records.Where(record => !target.IsTargetOf(record)))
            {
                yield return new AliasMove(record, record with { Alias = Retarget(record.Alias!, target, hostedZone) });
            }
        }
    }

    // An alias keeps its own form: with the prefix it answers for IPv6 too, without it only for IPv4.
    private static AliasTarget Retarget(AliasTarget alias, LoadBalancer target, ZoneId hostedZone) =>
        alias with
        {
            DnsName =
                (alias.DnsName.StartsWith(DualStackPrefix, StringComparison.OrdinalIgnoreCase) ? DualStackPrefix : string.Empty)
                + target.DnsName,
            HostedZoneId = hostedZone,
        };
}
