using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.IdentityManagement.Model;

/// <summary>Walks all pages of ListRolePolicies; may be consumed once.</summary>
public interface IListRolePoliciesPaginator
{
    IPaginatedEnumerable<ListRolePoliciesResponse> Responses { get; }

    IPaginatedEnumerable<string> PolicyNames { get; }
}

internal sealed class ListRolePoliciesPaginator(IAmazonIdentityManagementService client, ListRolePoliciesRequest request)
    : Paginator<ListRolePoliciesResponse>,
        IListRolePoliciesPaginator
{
    public IPaginatedEnumerable<string> PolicyNames =>
        new PaginatedResultKeyResponse<ListRolePoliciesResponse, string>(this, page => page.PolicyNames ?? []);

    protected override Task<ListRolePoliciesResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.ListRolePoliciesAsync(request, cancellationToken);

    protected override bool MoveBeyond(ListRolePoliciesResponse page)
    {
        request.Marker = page.Marker;
        return page.IsTruncated == true;
    }
}
