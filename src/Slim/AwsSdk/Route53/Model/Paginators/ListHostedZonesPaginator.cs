using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.Route53.Model;

/// <summary>Walks all pages of ListHostedZones; may be consumed once.</summary>
public interface IListHostedZonesPaginator
{
    IPaginatedEnumerable<ListHostedZonesResponse> Responses { get; }

    IPaginatedEnumerable<HostedZone> HostedZones { get; }
}

internal sealed class ListHostedZonesPaginator(IAmazonRoute53 client, ListHostedZonesRequest request)
    : Paginator<ListHostedZonesResponse>,
        IListHostedZonesPaginator
{
    public IPaginatedEnumerable<HostedZone> HostedZones =>
        new PaginatedResultKeyResponse<ListHostedZonesResponse, HostedZone>(this, page => page.HostedZones ?? []);

    protected override Task<ListHostedZonesResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.ListHostedZonesAsync(request, cancellationToken);

    protected override bool MoveBeyond(ListHostedZonesResponse page)
    {
        request.Marker = page.NextMarker;
        return page.IsTruncated == true;
    }
}
