using System.Collections.Immutable;

namespace BlueGreen.LocalCloud.Traffic.Dns;

/// <summary>A record in an answer.</summary>
/// <param name="Name">Normalised as Route 53 stores names.</param>
/// <param name="Type">Such as <c>A</c>.</param>
/// <param name="Ttl">Seconds.</param>
/// <param name="Value">As it stands in a Route 53 record set.</param>
internal sealed record DnsRecord(string Name, string Type, int Ttl, string Value);

internal enum DnsCode
{
    NoError,
    NoSuchName,

    /// <summary>A name that is none of ours: nothing is asked of the outside.</summary>
    Refused,
}

/// <summary>What a question is answered with.</summary>
/// <param name="Authority">The zone's SOA where there is nothing to answer; null otherwise.</param>
internal sealed record DnsAnswer(DnsCode Code, ImmutableArray<DnsRecord> Records, DnsRecord? Authority = null)
{
    public static DnsAnswer Refused { get; } = new(DnsCode.Refused, []);
}
