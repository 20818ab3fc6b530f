using Amazon.ElasticLoadBalancingV2.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Slim;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.ElasticLoadBalancingV2;

/// <inheritdoc cref="IAmazonElasticLoadBalancingV2"/>
public class AmazonElasticLoadBalancingV2Client : AmazonServiceClient, IAmazonElasticLoadBalancingV2
{
    // The base constructor asks for it before any field of an instance is set.
    private static readonly WireMetadata Metadata = new(AmazonElasticLoadBalancingV2Config.ServiceId);

    private IElasticLoadBalancingV2PaginatorFactory paginators;

    public AmazonElasticLoadBalancingV2Client()
        : base(new AmazonElasticLoadBalancingV2Config()) { }

    public AmazonElasticLoadBalancingV2Client(RegionEndpoint region)
        : base(new AmazonElasticLoadBalancingV2Config { RegionEndpoint = region }) { }

    public AmazonElasticLoadBalancingV2Client(AmazonElasticLoadBalancingV2Config config)
        : base(config) { }

    public AmazonElasticLoadBalancingV2Client(AWSCredentials credentials)
        : this(credentials, new AmazonElasticLoadBalancingV2Config()) { }

    public AmazonElasticLoadBalancingV2Client(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonElasticLoadBalancingV2Config { RegionEndpoint = region }) { }

    public AmazonElasticLoadBalancingV2Client(AWSCredentials credentials, AmazonElasticLoadBalancingV2Config clientConfig)
        : base(credentials, clientConfig) { }

    public AmazonElasticLoadBalancingV2Client(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonElasticLoadBalancingV2Config()) { }

    public AmazonElasticLoadBalancingV2Client(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonElasticLoadBalancingV2Config { RegionEndpoint = region }) { }

    public AmazonElasticLoadBalancingV2Client(
        string awsAccessKeyId,
        string awsSecretAccessKey,
        AmazonElasticLoadBalancingV2Config clientConfig
    )
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonElasticLoadBalancingV2Client(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonElasticLoadBalancingV2Config()) { }

    public AmazonElasticLoadBalancingV2Client(
        string awsAccessKeyId,
        string awsSecretAccessKey,
        string awsSessionToken,
        RegionEndpoint region
    )
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonElasticLoadBalancingV2Config { RegionEndpoint = region }) { }

    public AmazonElasticLoadBalancingV2Client(
        string awsAccessKeyId,
        string awsSecretAccessKey,
        string awsSessionToken,
        AmazonElasticLoadBalancingV2Config clientConfig
    )
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public IElasticLoadBalancingV2PaginatorFactory Paginators => paginators ??= new ElasticLoadBalancingV2PaginatorFactory(this);

    protected override IServiceMetadata ServiceMetadata => Metadata;

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => WirePipeline.Customize(pipeline);

    public virtual Task<CreateLoadBalancerResponse> CreateLoadBalancerAsync(
        CreateLoadBalancerRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<CreateLoadBalancerResponse>(request, ElasticLoadBalancingV2Operations.CreateLoadBalancer, cancellationToken);

    public virtual Task<DescribeLoadBalancersResponse> DescribeLoadBalancersAsync(
        DescribeLoadBalancersRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeLoadBalancersResponse>(request, ElasticLoadBalancingV2Operations.DescribeLoadBalancers, cancellationToken);

    public virtual Task<DeleteLoadBalancerResponse> DeleteLoadBalancerAsync(
        DeleteLoadBalancerRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DeleteLoadBalancerResponse>(request, ElasticLoadBalancingV2Operations.DeleteLoadBalancer, cancellationToken);

    public virtual Task<ModifyLoadBalancerAttributesResponse> ModifyLoadBalancerAttributesAsync(
        ModifyLoadBalancerAttributesRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<ModifyLoadBalancerAttributesResponse>(
            request,
            ElasticLoadBalancingV2Operations.ModifyLoadBalancerAttributes,
            cancellationToken
        );

    public virtual Task<DescribeLoadBalancerAttributesResponse> DescribeLoadBalancerAttributesAsync(
        DescribeLoadBalancerAttributesRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<DescribeLoadBalancerAttributesResponse>(
            request,
            ElasticLoadBalancingV2Operations.DescribeLoadBalancerAttributes,
            cancellationToken
        );

    public virtual Task<CreateTargetGroupResponse> CreateTargetGroupAsync(
        CreateTargetGroupRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<CreateTargetGroupResponse>(request, ElasticLoadBalancingV2Operations.CreateTargetGroup, cancellationToken);

    public virtual Task<DescribeTargetGroupsResponse> DescribeTargetGroupsAsync(
        DescribeTargetGroupsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeTargetGroupsResponse>(request, ElasticLoadBalancingV2Operations.DescribeTargetGroups, cancellationToken);

    public virtual Task<ModifyTargetGroupResponse> ModifyTargetGroupAsync(
        ModifyTargetGroupRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ModifyTargetGroupResponse>(request, ElasticLoadBalancingV2Operations.ModifyTargetGroup, cancellationToken);

    public virtual Task<ModifyTargetGroupAttributesResponse> ModifyTargetGroupAttributesAsync(
        ModifyTargetGroupAttributesRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<ModifyTargetGroupAttributesResponse>(
            request,
            ElasticLoadBalancingV2Operations.ModifyTargetGroupAttributes,
            cancellationToken
        );

    public virtual Task<DescribeTargetGroupAttributesResponse> DescribeTargetGroupAttributesAsync(
        DescribeTargetGroupAttributesRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<DescribeTargetGroupAttributesResponse>(
            request,
            ElasticLoadBalancingV2Operations.DescribeTargetGroupAttributes,
            cancellationToken
        );

    public virtual Task<DeleteTargetGroupResponse> DeleteTargetGroupAsync(
        DeleteTargetGroupRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DeleteTargetGroupResponse>(request, ElasticLoadBalancingV2Operations.DeleteTargetGroup, cancellationToken);

    public virtual Task<CreateListenerResponse> CreateListenerAsync(
        CreateListenerRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<CreateListenerResponse>(request, ElasticLoadBalancingV2Operations.CreateListener, cancellationToken);

    public virtual Task<DescribeListenersResponse> DescribeListenersAsync(
        DescribeListenersRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeListenersResponse>(request, ElasticLoadBalancingV2Operations.DescribeListeners, cancellationToken);

    public virtual Task<ModifyListenerResponse> ModifyListenerAsync(
        ModifyListenerRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ModifyListenerResponse>(request, ElasticLoadBalancingV2Operations.ModifyListener, cancellationToken);

    public virtual Task<DeleteListenerResponse> DeleteListenerAsync(
        DeleteListenerRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DeleteListenerResponse>(request, ElasticLoadBalancingV2Operations.DeleteListener, cancellationToken);

    public virtual Task<DescribeRulesResponse> DescribeRulesAsync(
        DescribeRulesRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeRulesResponse>(request, ElasticLoadBalancingV2Operations.DescribeRules, cancellationToken);

    public virtual Task<DescribeTargetHealthResponse> DescribeTargetHealthAsync(
        DescribeTargetHealthRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeTargetHealthResponse>(request, ElasticLoadBalancingV2Operations.DescribeTargetHealth, cancellationToken);

    public virtual Task<RegisterTargetsResponse> RegisterTargetsAsync(
        RegisterTargetsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<RegisterTargetsResponse>(request, ElasticLoadBalancingV2Operations.RegisterTargets, cancellationToken);

    public virtual Task<DeregisterTargetsResponse> DeregisterTargetsAsync(
        DeregisterTargetsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DeregisterTargetsResponse>(request, ElasticLoadBalancingV2Operations.DeregisterTargets, cancellationToken);

    public virtual Task<AddTagsResponse> AddTagsAsync(AddTagsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<AddTagsResponse>(request, ElasticLoadBalancingV2Operations.AddTags, cancellationToken);

    public virtual Task<DescribeTagsResponse> DescribeTagsAsync(
        DescribeTagsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeTagsResponse>(request, ElasticLoadBalancingV2Operations.DescribeTags, cancellationToken);
}
