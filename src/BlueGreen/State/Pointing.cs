using BlueGreen.Naming;

namespace BlueGreen.State;

/// <summary>Where the names of one zone point, read off its alias records.</summary>
/// <param name="Target">The one load balancer that all of them point at; null when they point at none, or not all at the same.</param>
/// <param name="Missing">Names that have no record.</param>
/// <param name="Problems">Why there is no one answer, a sentence a record; empty when there is.</param>
public sealed record Pointing(LoadBalancer? Target, IReadOnlyList<HostName> Missing, IReadOnlyList<string> Problems)
{
    /// <summary>Reads where those names point.</summary>
    public static Pointing Read(ZoneRecords zone, IReadOnlyList<HostName> hosts, IReadOnlyList<LoadBalancer> loadBalancers)
    {
        var targets = new Dictionary<HostName, LoadBalancer>();
        var missing = new List<HostName>();
        var problems = new List<string>();
        foreach (var host in hosts)
        {
            var records = zone.Addresses(host);
            if (records.Count == 0)
            {
                missing.Add(host);
            }

            foreach (var record in records)
            {
                if (Problem(host, record, loadBalancers) is { } problem)
                {
                    problems.Add(problem);
                    continue;
                }

                var target = loadBalancers.First(loadBalancer => loadBalancer.IsTargetOf(record));
                if (!targets.TryAdd(host, target) && targets[host].Name != target.Name)
                {
                    problems.Add($"{host}: its A and AAAA records point at different load balancers");
                }
            }
        }

        var distinct = targets.Values.Select(target => target.Name).Distinct().Count();
        if (distinct > 1)
        {
            problems.AddRange(targets.Select(pair => $"{pair.Key} points at {pair.Value.Name}"));
        }

        return new Pointing(distinct == 1 && problems.Count == 0 ? targets.Values.First() : null, missing, problems);
    }

    private static string? Problem(HostName host, RecordSet record, IReadOnlyList<LoadBalancer> loadBalancers) =>
        record switch
        {
            { Routing: { } routing } => $"{host}: a {routing} {record.Type} record stands where a simple alias is expected",
            { Alias: null } => $"{host}: a plain {record.Type} record stands where an alias is expected",
            { Alias: { } alias } when !loadBalancers.Any(loadBalancer => loadBalancer.IsTargetOf(record)) =>
                $"{host} points at {alias.DnsName}, which is no load balancer of this environment",
            _ => null,
        };
}
