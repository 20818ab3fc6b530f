using Amazon.Route53;
using Amazon.Route53.Model;
using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Aws;

/// <summary>Finds and reads the two hosted zones of an environment.</summary>
internal sealed class Zones(IAmazonRoute53 route53, AwsCalls calls, EnvironmentNames names)
{
    private const string LargestPage = "300";
    private Found? found;

    /// <summary>Which zones there are: asked until both are there, since ids do not change.</summary>
    public async Task<Found> FindAsync(CancellationToken cancellationToken)
    {
        if (found is not { Public.Count: 1, Private.Count: 1 })
        {
            found = names is { PublicZoneId: { } publicZone, PrivateZoneId: { } privateZone }
                ? new Found([publicZone], [privateZone])
                : await AskAsync(cancellationToken).ConfigureAwait(false);
        }

        return found;
    }

    /// <summary>Every record set of a zone.</summary>
    public async Task<ZoneRecords> ReadAsync(ZoneId zone, bool isPrivate, CancellationToken cancellationToken)
    {
        var records = new List<RecordSet>();
        var request = new ListResourceRecordSetsRequest { HostedZoneId = zone.ToString(), MaxItems = LargestPage };
        while (true)
        {
            var page = await calls
                .RunAsync("route53:ListResourceRecordSets", token => route53.ListResourceRecordSetsAsync(request, token), cancellationToken)
                .ConfigureAwait(false);
            records.AddRange((page.ResourceRecordSets ?? []).Select(RecordSets.Read));
            if (page.IsTruncated != true)
            {
                return new ZoneRecords(zone, isPrivate, records);
            }

            request = new ListResourceRecordSetsRequest
            {
                HostedZoneId = zone.ToString(),
                MaxItems = LargestPage,
                StartRecordName = page.NextRecordName,
                StartRecordType = page.NextRecordType,
                StartRecordIdentifier = page.NextRecordIdentifier,
            };
        }
    }

    private async Task<Found> AskAsync(CancellationToken cancellationToken)
    {
        var zones = new List<HostedZone>();
        var request = new ListHostedZonesByNameRequest { DNSName = names.Zone };
        while (true)
        {
            var page = await calls
                .RunAsync("route53:ListHostedZonesByName", token => route53.ListHostedZonesByNameAsync(request, token), cancellationToken)
                .ConfigureAwait(false);
            var listed = page.HostedZones ?? [];
            zones.AddRange(listed.Where(zone => DnsNames.Same(zone.Name, names.Zone)));

            // The list goes on with the names behind ours.
            if (page.IsTruncated != true || listed.Any(zone => !DnsNames.Same(zone.Name, names.Zone)))
            {
                break;
            }

            request = new ListHostedZonesByNameRequest { DNSName = page.NextDNSName, HostedZoneId = page.NextHostedZoneId };
        }

        return new Found(
            names.PublicZoneId is { } publicZone ? [publicZone] : Ids(zones, isPrivate: false),
            names.PrivateZoneId is { } privateZone ? [privateZone] : Ids(zones, isPrivate: true)
        );
    }

    private static IReadOnlyList<ZoneId> Ids(IEnumerable<HostedZone> zones, bool isPrivate) =>
        [.. zones.Where(zone => (zone.Config?.PrivateZone ?? false) == isPrivate).Select(zone => ZoneId.Parse(zone.Id))];

    /// <summary>The zones of the domain's name: one of each kind in a whole environment.</summary>
    internal sealed record Found(IReadOnlyList<ZoneId> Public, IReadOnlyList<ZoneId> Private);
}
