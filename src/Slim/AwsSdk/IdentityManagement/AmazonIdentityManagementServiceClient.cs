using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Slim;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.IdentityManagement;

/// <inheritdoc cref="IAmazonIdentityManagementService"/>
public class AmazonIdentityManagementServiceClient : AmazonServiceClient, IAmazonIdentityManagementService
{
    // The base constructor asks for it before any field of an instance is set.
    private static readonly WireMetadata Metadata = new(AmazonIdentityManagementServiceConfig.ServiceId);

    private IIdentityManagementServicePaginatorFactory paginators;

    public AmazonIdentityManagementServiceClient()
        : base(new AmazonIdentityManagementServiceConfig()) { }

    public AmazonIdentityManagementServiceClient(RegionEndpoint region)
        : base(new AmazonIdentityManagementServiceConfig { RegionEndpoint = region }) { }

    public AmazonIdentityManagementServiceClient(AmazonIdentityManagementServiceConfig config)
        : base(config) { }

    public AmazonIdentityManagementServiceClient(AWSCredentials credentials)
        : this(credentials, new AmazonIdentityManagementServiceConfig()) { }

    public AmazonIdentityManagementServiceClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonIdentityManagementServiceConfig { RegionEndpoint = region }) { }

    public AmazonIdentityManagementServiceClient(AWSCredentials credentials, AmazonIdentityManagementServiceConfig clientConfig)
        : base(credentials, clientConfig) { }

    public AmazonIdentityManagementServiceClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonIdentityManagementServiceConfig()) { }

    public AmazonIdentityManagementServiceClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonIdentityManagementServiceConfig { RegionEndpoint = region }) { }

    public AmazonIdentityManagementServiceClient(
        string awsAccessKeyId,
        string awsSecretAccessKey,
        AmazonIdentityManagementServiceConfig clientConfig
    )
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonIdentityManagementServiceClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonIdentityManagementServiceConfig()) { }

    public AmazonIdentityManagementServiceClient(
        string awsAccessKeyId,
        string awsSecretAccessKey,
        string awsSessionToken,
        RegionEndpoint region
    )
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonIdentityManagementServiceConfig { RegionEndpoint = region })
    { }

    public AmazonIdentityManagementServiceClient(
        string awsAccessKeyId,
        string awsSecretAccessKey,
        string awsSessionToken,
        AmazonIdentityManagementServiceConfig clientConfig
    )
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public IIdentityManagementServicePaginatorFactory Paginators => paginators ??= new IdentityManagementServicePaginatorFactory(this);

    protected override IServiceMetadata ServiceMetadata => Metadata;

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => WirePipeline.Customize(pipeline);

    public virtual Task<GetRoleResponse> GetRoleAsync(GetRoleRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetRoleResponse>(request, IdentityManagementServiceOperations.GetRole, cancellationToken);

    public virtual Task<CreateRoleResponse> CreateRoleAsync(CreateRoleRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CreateRoleResponse>(request, IdentityManagementServiceOperations.CreateRole, cancellationToken);

    public virtual Task<DeleteRoleResponse> DeleteRoleAsync(DeleteRoleRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteRoleResponse>(request, IdentityManagementServiceOperations.DeleteRole, cancellationToken);

    public virtual Task<GetInstanceProfileResponse> GetInstanceProfileAsync(
        GetInstanceProfileRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<GetInstanceProfileResponse>(request, IdentityManagementServiceOperations.GetInstanceProfile, cancellationToken);

    public virtual Task<CreateInstanceProfileResponse> CreateInstanceProfileAsync(
        CreateInstanceProfileRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<CreateInstanceProfileResponse>(request, IdentityManagementServiceOperations.CreateInstanceProfile, cancellationToken);

    public virtual Task<DeleteInstanceProfileResponse> DeleteInstanceProfileAsync(
        DeleteInstanceProfileRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DeleteInstanceProfileResponse>(request, IdentityManagementServiceOperations.DeleteInstanceProfile, cancellationToken);

    public virtual Task<AddRoleToInstanceProfileResponse> AddRoleToInstanceProfileAsync(
        AddRoleToInstanceProfileRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<AddRoleToInstanceProfileResponse>(
            request,
            IdentityManagementServiceOperations.AddRoleToInstanceProfile,
            cancellationToken
        );

    public virtual Task<RemoveRoleFromInstanceProfileResponse> RemoveRoleFromInstanceProfileAsync(
        RemoveRoleFromInstanceProfileRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<RemoveRoleFromInstanceProfileResponse>(
            request,
            IdentityManagementServiceOperations.RemoveRoleFromInstanceProfile,
            cancellationToken
        );

    public virtual Task<AttachRolePolicyResponse> AttachRolePolicyAsync(
        AttachRolePolicyRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<AttachRolePolicyResponse>(request, IdentityManagementServiceOperations.AttachRolePolicy, cancellationToken);

    public virtual Task<DetachRolePolicyResponse> DetachRolePolicyAsync(
        DetachRolePolicyRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DetachRolePolicyResponse>(request, IdentityManagementServiceOperations.DetachRolePolicy, cancellationToken);

    public virtual Task<ListAttachedRolePoliciesResponse> ListAttachedRolePoliciesAsync(
        ListAttachedRolePoliciesRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<ListAttachedRolePoliciesResponse>(
            request,
            IdentityManagementServiceOperations.ListAttachedRolePolicies,
            cancellationToken
        );

    public virtual Task<PutRolePolicyResponse> PutRolePolicyAsync(
        PutRolePolicyRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<PutRolePolicyResponse>(request, IdentityManagementServiceOperations.PutRolePolicy, cancellationToken);

    public virtual Task<GetRolePolicyResponse> GetRolePolicyAsync(
        GetRolePolicyRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<GetRolePolicyResponse>(request, IdentityManagementServiceOperations.GetRolePolicy, cancellationToken);

    public virtual Task<ListRolePoliciesResponse> ListRolePoliciesAsync(
        ListRolePoliciesRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListRolePoliciesResponse>(request, IdentityManagementServiceOperations.ListRolePolicies, cancellationToken);

    public virtual Task<DeleteRolePolicyResponse> DeleteRolePolicyAsync(
        DeleteRolePolicyRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DeleteRolePolicyResponse>(request, IdentityManagementServiceOperations.DeleteRolePolicy, cancellationToken);

    public virtual Task<TagRoleResponse> TagRoleAsync(TagRoleRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<TagRoleResponse>(request, IdentityManagementServiceOperations.TagRole, cancellationToken);

    public virtual Task<ListRoleTagsResponse> ListRoleTagsAsync(
        ListRoleTagsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListRoleTagsResponse>(request, IdentityManagementServiceOperations.ListRoleTags, cancellationToken);

    public virtual Task<TagInstanceProfileResponse> TagInstanceProfileAsync(
        TagInstanceProfileRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<TagInstanceProfileResponse>(request, IdentityManagementServiceOperations.TagInstanceProfile, cancellationToken);

    public virtual Task<ListInstanceProfileTagsResponse> ListInstanceProfileTagsAsync(
        ListInstanceProfileTagsRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<ListInstanceProfileTagsResponse>(
            request,
            IdentityManagementServiceOperations.ListInstanceProfileTags,
            cancellationToken
        );
}
