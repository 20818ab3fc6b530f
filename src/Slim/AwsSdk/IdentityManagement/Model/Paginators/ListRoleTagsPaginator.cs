using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.IdentityManagement.Model;

/// <summary>Walks all pages of ListRoleTags; may be consumed once.</summary>
public interface IListRoleTagsPaginator
{
    IPaginatedEnumerable<ListRoleTagsResponse> Responses { get; }

    IPaginatedEnumerable<Tag> Tags { get; }
}

internal sealed class ListRoleTagsPaginator(IAmazonIdentityManagementService client, ListRoleTagsRequest request)
    : Paginator<ListRoleTagsResponse>,
        IListRoleTagsPaginator
{
    public IPaginatedEnumerable<Tag> Tags => new PaginatedResultKeyResponse<ListRoleTagsResponse, Tag>(this, page => page.Tags ?? []);

    protected override Task<ListRoleTagsResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.ListRoleTagsAsync(request, cancellationToken);

    protected override bool MoveBeyond(ListRoleTagsResponse page)
    {
        request.Marker = page.Marker;
        return page.IsTruncated == true;
    }
}
