using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.IdentityManagement.Model;

/// <summary>Walks all pages of ListAttachedRolePolicies; may be consumed once.</summary>
public interface IListAttachedRolePoliciesPaginator
{
    IPaginatedEnumerable<ListAttachedRolePoliciesResponse> Responses { get; }

    IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies { get; }
}

internal sealed class ListAttachedRolePoliciesPaginator(IAmazonIdentityManagementService client, ListAttachedRolePoliciesRequest request)
    : Paginator<ListAttachedRolePoliciesResponse>,
        IListAttachedRolePoliciesPaginator
{
    public IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies =>
        new PaginatedResultKeyResponse<ListAttachedRolePoliciesResponse, AttachedPolicyType>(this, page => page.AttachedPolicies ?? []);

    protected override Task<ListAttachedRolePoliciesResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.ListAttachedRolePoliciesAsync(request, cancellationToken);

    protected override bool MoveBeyond(ListAttachedRolePoliciesResponse page)
    {
        request.Marker = page.Marker;
        return page.IsTruncated == true;
    }
}
