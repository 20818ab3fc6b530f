using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.IdentityManagement.Model;

/// <summary>Walks all pages of ListInstanceProfileTags; may be consumed once.</summary>
public interface IListInstanceProfileTagsPaginator
{
    IPaginatedEnumerable<ListInstanceProfileTagsResponse> Responses { get; }

    IPaginatedEnumerable<Tag> Tags { get; }
}

internal sealed class ListInstanceProfileTagsPaginator(IAmazonIdentityManagementService client, ListInstanceProfileTagsRequest request)
    : Paginator<ListInstanceProfileTagsResponse>,
        IListInstanceProfileTagsPaginator
{
    public IPaginatedEnumerable<Tag> Tags =>
        new PaginatedResultKeyResponse<ListInstanceProfileTagsResponse, Tag>(this, page => page.Tags ?? []);

    protected override Task<ListInstanceProfileTagsResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.ListInstanceProfileTagsAsync(request, cancellationToken);

    protected override bool MoveBeyond(ListInstanceProfileTagsResponse page)
    {
        request.Marker = page.Marker;
        return page.IsTruncated == true;
    }
}
