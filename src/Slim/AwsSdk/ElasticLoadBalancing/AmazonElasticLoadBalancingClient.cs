using Amazon.ElasticLoadBalancing.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Slim;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.ElasticLoadBalancing;

/// <inheritdoc cref="IAmazonElasticLoadBalancing"/>
public class AmazonElasticLoadBalancingClient : AmazonServiceClient, IAmazonElasticLoadBalancing
{
    // The base constructor asks for it before any field of an instance is set.
    private static readonly WireMetadata Metadata = new(AmazonElasticLoadBalancingConfig.ServiceId);

    private IElasticLoadBalancingPaginatorFactory paginators;

    public AmazonElasticLoadBalancingClient()
        : base(new AmazonElasticLoadBalancingConfig()) { }

    public AmazonElasticLoadBalancingClient(RegionEndpoint region)
        : base(new AmazonElasticLoadBalancingConfig { RegionEndpoint = region }) { }

    public AmazonElasticLoadBalancingClient(AmazonElasticLoadBalancingConfig config)
        : base(config) { }

    public AmazonElasticLoadBalancingClient(AWSCredentials credentials)
        : this(credentials, new AmazonElasticLoadBalancingConfig()) { }

    public AmazonElasticLoadBalancingClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonElasticLoadBalancingConfig { RegionEndpoint = region }) { }

    public AmazonElasticLoadBalancingClient(AWSCredentials credentials, AmazonElasticLoadBalancingConfig clientConfig)
        : base(credentials, clientConfig) { }

    public AmazonElasticLoadBalancingClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonElasticLoadBalancingConfig()) { }

    public AmazonElasticLoadBalancingClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonElasticLoadBalancingConfig { RegionEndpoint = region }) { }

    public AmazonElasticLoadBalancingClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonElasticLoadBalancingConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonElasticLoadBalancingClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonElasticLoadBalancingConfig()) { }

    public AmazonElasticLoadBalancingClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonElasticLoadBalancingConfig { RegionEndpoint = region }) { }

    public AmazonElasticLoadBalancingClient(
        string awsAccessKeyId,
        string awsSecretAccessKey,
        string awsSessionToken,
        AmazonElasticLoadBalancingConfig clientConfig
    )
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public IElasticLoadBalancingPaginatorFactory Paginators => paginators ??= new ElasticLoadBalancingPaginatorFactory(this);

    protected override IServiceMetadata ServiceMetadata => Metadata;

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => WirePipeline.Customize(pipeline);

    public virtual Task<CreateLoadBalancerResponse> CreateLoadBalancerAsync(
        CreateLoadBalancerRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<CreateLoadBalancerResponse>(request, ElasticLoadBalancingOperations.CreateLoadBalancer, cancellationToken);

    public virtual Task<DescribeLoadBalancersResponse> DescribeLoadBalancersAsync(CancellationToken cancellationToken = default) =>
        DescribeLoadBalancersAsync(new DescribeLoadBalancersRequest(), cancellationToken);

    public virtual Task<DescribeLoadBalancersResponse> DescribeLoadBalancersAsync(
        DescribeLoadBalancersRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeLoadBalancersResponse>(request, ElasticLoadBalancingOperations.DescribeLoadBalancers, cancellationToken);

    public virtual Task<DeleteLoadBalancerResponse> DeleteLoadBalancerAsync(
        DeleteLoadBalancerRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DeleteLoadBalancerResponse>(request, ElasticLoadBalancingOperations.DeleteLoadBalancer, cancellationToken);

    public virtual Task<ConfigureHealthCheckResponse> ConfigureHealthCheckAsync(
        ConfigureHealthCheckRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ConfigureHealthCheckResponse>(request, ElasticLoadBalancingOperations.ConfigureHealthCheck, cancellationToken);

    public virtual Task<DescribeInstanceHealthResponse> DescribeInstanceHealthAsync(
        DescribeInstanceHealthRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeInstanceHealthResponse>(request, ElasticLoadBalancingOperations.DescribeInstanceHealth, cancellationToken);

    public virtual Task<ModifyLoadBalancerAttributesResponse> ModifyLoadBalancerAttributesAsync(
        ModifyLoadBalancerAttributesRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<ModifyLoadBalancerAttributesResponse>(
            request,
            ElasticLoadBalancingOperations.ModifyLoadBalancerAttributes,
            cancellationToken
        );

    public virtual Task<DescribeLoadBalancerAttributesResponse> DescribeLoadBalancerAttributesAsync(
        DescribeLoadBalancerAttributesRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<DescribeLoadBalancerAttributesResponse>(
            request,
            ElasticLoadBalancingOperations.DescribeLoadBalancerAttributes,
            cancellationToken
        );

    public virtual Task<RegisterInstancesWithLoadBalancerResponse> RegisterInstancesWithLoadBalancerAsync(
        RegisterInstancesWithLoadBalancerRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<RegisterInstancesWithLoadBalancerResponse>(
            request,
            ElasticLoadBalancingOperations.RegisterInstancesWithLoadBalancer,
            cancellationToken
        );

    public virtual Task<DeregisterInstancesFromLoadBalancerResponse> DeregisterInstancesFromLoadBalancerAsync(
        DeregisterInstancesFromLoadBalancerRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<DeregisterInstancesFromLoadBalancerResponse>(
            request,
            ElasticLoadBalancingOperations.DeregisterInstancesFromLoadBalancer,
            cancellationToken
        );

    public virtual Task<AddTagsResponse> AddTagsAsync(AddTagsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<AddTagsResponse>(request, ElasticLoadBalancingOperations.AddTags, cancellationToken);

    public virtual Task<DescribeTagsResponse> DescribeTagsAsync(
        DescribeTagsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeTagsResponse>(request, ElasticLoadBalancingOperations.DescribeTags, cancellationToken);

    public virtual Task<RemoveTagsResponse> RemoveTagsAsync(RemoveTagsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<RemoveTagsResponse>(request, ElasticLoadBalancingOperations.RemoveTags, cancellationToken);

    public virtual Task<ApplySecurityGroupsToLoadBalancerResponse> ApplySecurityGroupsToLoadBalancerAsync(
        ApplySecurityGroupsToLoadBalancerRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<ApplySecurityGroupsToLoadBalancerResponse>(
            request,
            ElasticLoadBalancingOperations.ApplySecurityGroupsToLoadBalancer,
            cancellationToken
        );

    public virtual Task<CreateLoadBalancerListenersResponse> CreateLoadBalancerListenersAsync(
        CreateLoadBalancerListenersRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<CreateLoadBalancerListenersResponse>(
            request,
            ElasticLoadBalancingOperations.CreateLoadBalancerListeners,
            cancellationToken
        );

    public virtual Task<DeleteLoadBalancerListenersResponse> DeleteLoadBalancerListenersAsync(
        DeleteLoadBalancerListenersRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<DeleteLoadBalancerListenersResponse>(
            request,
            ElasticLoadBalancingOperations.DeleteLoadBalancerListeners,
            cancellationToken
        );

    public virtual Task<SetLoadBalancerListenerSSLCertificateResponse> SetLoadBalancerListenerSSLCertificateAsync(
        SetLoadBalancerListenerSSLCertificateRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<SetLoadBalancerListenerSSLCertificateResponse>(
            request,
            ElasticLoadBalancingOperations.SetLoadBalancerListenerSSLCertificate,
            cancellationToken
        );
}
