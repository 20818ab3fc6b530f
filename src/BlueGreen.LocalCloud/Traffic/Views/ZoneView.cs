using System.Collections.Immutable;
using BlueGreen.LocalCloud.Route53;
using BlueGreen.LocalCloud.Traffic.Dns;

namespace BlueGreen.LocalCloud.Traffic.Views;

/// <summary>A hosted zone as name servers know it: changes reach them some time after they were made.</summary>
/// <param name="Versions">In the order of the changes.</param>
internal sealed record ZoneView(string Id, string Name, bool IsPrivate, ImmutableArray<ZoneVersion> Versions)
{
    /// <summary>What is served at a time; null before anything is.</summary>
    public ZoneVersion? At(DateTimeOffset now) => Versions.LastOrDefault(v => v.From <= now);
}

/// <summary>A zone's records, and the networks that see it if it is private.</summary>
internal sealed record ZoneVersion(DateTimeOffset From, ImmutableArray<RecordSet> Records, ImmutableArray<string> VpcIds)
{
    public ZoneTable Table { get; } = new(Records);

    public bool IsSameAs(HostedZone zone) =>
        Records.Length == zone.Records.Count
        && Records.Zip(zone.Records, ReferenceEquals).All(same => same)
        && VpcIds.SequenceEqual(zone.Vpcs.Select(v => v.VpcId));
}
