using System.Collections.Immutable;
using BlueGreen.LocalCloud.Route53;

namespace BlueGreen.LocalCloud.Traffic.Views;

/// <summary>
/// Route 53's records on their way to the name servers. A change is served from INSYNC on, the latest that Route 53 allows: whoever does
/// not wait for it meets the old answer.
/// </summary>
internal static class ZoneViews
{
    /// <summary>What is served and will be, after the state was looked at again.</summary>
    /// <param name="served">What the last look gave.</param>
    /// <param name="state">The zones as they are now.</param>
    /// <param name="now">The time of this look: changes submitted at it are those that it sees first.</param>
    public static ImmutableArray<ZoneView> Next(ImmutableArray<ZoneView> served, Route53State state, DateTimeOffset now) =>
        [.. state.Zones.Select(zone => Next(served.FirstOrDefault(z => z.Id == zone.Id), zone, state, now))];

    private static ZoneView Next(ZoneView? served, HostedZone zone, Route53State state, DateTimeOffset now)
    {
        ImmutableArray<ZoneVersion> versions = served is null ? [] : Relevant(served.Versions, now);
        if (versions.IsEmpty || !versions[^1].IsSameAs(zone))
        {
            versions = versions.Add(new ZoneVersion(InSync(state, now), [.. zone.Records], [.. zone.Vpcs.Select(v => v.VpcId)]));
        }

        return new ZoneView(zone.Id, zone.Name, zone.Private, versions);
    }

    private static ImmutableArray<ZoneVersion> Relevant(ImmutableArray<ZoneVersion> versions, DateTimeOffset now)
    {
        var current = versions.ToList().FindLastIndex(v => v.From <= now);
        return current <= 0 ? versions : versions[current..];
    }

    private static DateTimeOffset InSync(Route53State state, DateTimeOffset now) =>
        state.Changes.Values.Where(c => c.SubmittedAt == now).Select(c => c.InSyncAt).Append(now).Max();
}
