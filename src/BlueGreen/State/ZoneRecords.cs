using BlueGreen.Naming;

namespace BlueGreen.State;

/// <summary>A hosted zone and the record sets in it.</summary>
/// <param name="Id">The hosted zone's id.</param>
/// <param name="Private">Whether the zone answers inside its VPCs only.</param>
/// <param name="Records">Every record set that was read.</param>
public sealed record ZoneRecords(ZoneId Id, bool Private, IReadOnlyList<RecordSet> Records)
{
    /// <summary>All record sets of one name, whatever their type.</summary>
    public IEnumerable<RecordSet> Of(HostName host) => Records.Where(record => DnsNames.Same(record.Name, host.ToString()));

    /// <summary>The record sets of one name that send a browser somewhere.</summary>
    public IReadOnlyList<RecordSet> Addresses(HostName host) => [.. Of(host).Where(record => record.Type is "A" or "AAAA" or "CNAME")];
}
