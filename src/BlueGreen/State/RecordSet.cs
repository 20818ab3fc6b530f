using BlueGreen.Naming;

namespace BlueGreen.State;

/// <summary>A record set as Route 53 answered it. A DELETE must repeat it exactly, so nothing is normalised here.</summary>
/// <param name="Name">The name as read, with its final dot and escapes.</param>
/// <param name="Type"><c>A</c>, <c>AAAA</c>, <c>TXT</c>, ...</param>
public sealed record RecordSet(string Name, string Type)
{
    /// <value>Where an alias record points; null for any other record.</value>
    public AliasTarget? Alias { get; init; }

    /// <value>Seconds; null for an alias, which has none of its own.</value>
    public long? Ttl { get; init; }

    /// <value>The values as read, TXT with their quotes; empty for an alias.</value>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <value>What else than its name chooses this record (<c>weighted</c>, <c>latency</c>, ...); null for a simple one.</value>
    public string? Routing { get; init; }
}

/// <summary>Where an alias record points.</summary>
/// <param name="DnsName">The load balancer's DNS name as read; the console writes <c>dualstack.</c> before it.</param>
/// <param name="HostedZoneId">The hosted zone of the load balancer, not of the record.</param>
/// <param name="EvaluateTargetHealth">Whether Route 53 answers only while the target is healthy.</param>
public sealed record AliasTarget(string DnsName, ZoneId HostedZoneId, bool EvaluateTargetHealth);
