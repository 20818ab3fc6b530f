using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.Route53.Model;

/// <summary>Walks all pages of ListResourceRecordSets; may be consumed once.</summary>
public interface IListResourceRecordSetsPaginator
{
    IPaginatedEnumerable<ListResourceRecordSetsResponse> Responses { get; }

    IPaginatedEnumerable<ResourceRecordSet> ResourceRecordSets { get; }
}

internal sealed class ListResourceRecordSetsPaginator(IAmazonRoute53 client, ListResourceRecordSetsRequest request)
    : Paginator<ListResourceRecordSetsResponse>,
        IListResourceRecordSetsPaginator
{
    public IPaginatedEnumerable<ResourceRecordSet> ResourceRecordSets =>
        new PaginatedResultKeyResponse<ListResourceRecordSetsResponse, ResourceRecordSet>(this, page => page.ResourceRecordSets ?? []);

    protected override Task<ListResourceRecordSetsResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.ListResourceRecordSetsAsync(request, cancellationToken);

    protected override bool MoveBeyond(ListResourceRecordSetsResponse page)
    {
        request.StartRecordName = page.NextRecordName;
        request.StartRecordType = page.NextRecordType;
        request.StartRecordIdentifier = page.NextRecordIdentifier;
        return page.IsTruncated == true;
    }
}
