namespace Amazon.IdentityManagement.Model;

/// <summary>The paged operations, page after page.</summary>
public interface IIdentityManagementServicePaginatorFactory
{
    IListAttachedRolePoliciesPaginator ListAttachedRolePolicies(ListAttachedRolePoliciesRequest request);

    IListRolePoliciesPaginator ListRolePolicies(ListRolePoliciesRequest request);

    IListRoleTagsPaginator ListRoleTags(ListRoleTagsRequest request);

    IListInstanceProfileTagsPaginator ListInstanceProfileTags(ListInstanceProfileTagsRequest request);
}

/// <inheritdoc cref="IIdentityManagementServicePaginatorFactory"/>
public class IdentityManagementServicePaginatorFactory : IIdentityManagementServicePaginatorFactory
{
    private readonly IAmazonIdentityManagementService client;

    internal IdentityManagementServicePaginatorFactory(IAmazonIdentityManagementService client) => this.client = client;

    public IListAttachedRolePoliciesPaginator ListAttachedRolePolicies(ListAttachedRolePoliciesRequest request) =>
        new ListAttachedRolePoliciesPaginator(client, request);

    public IListRolePoliciesPaginator ListRolePolicies(ListRolePoliciesRequest request) => new ListRolePoliciesPaginator(client, request);

    public IListRoleTagsPaginator ListRoleTags(ListRoleTagsRequest request) => new ListRoleTagsPaginator(client, request);

    public IListInstanceProfileTagsPaginator ListInstanceProfileTags(ListInstanceProfileTagsRequest request) =>
        new ListInstanceProfileTagsPaginator(client, request);
}
