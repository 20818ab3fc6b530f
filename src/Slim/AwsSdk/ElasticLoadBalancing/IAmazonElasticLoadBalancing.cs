using Amazon.ElasticLoadBalancing.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.ElasticLoadBalancing;

/// <summary>The service's operations, as far as they are called here.</summary>
public interface IAmazonElasticLoadBalancing : IAmazonService, IDisposable
{
    IElasticLoadBalancingPaginatorFactory Paginators { get; }

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonElasticLoadBalancingConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        clientConfig is AmazonElasticLoadBalancingConfig config
            ? awsCredentials is null
                ? new AmazonElasticLoadBalancingClient(config)
                : new AmazonElasticLoadBalancingClient(awsCredentials, config)
            : throw new AmazonClientException(
                "ClientConfig is not of type AmazonElasticLoadBalancingConfig to create AmazonElasticLoadBalancingClient"
            );

    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    Task<CreateLoadBalancerResponse> CreateLoadBalancerAsync(
        CreateLoadBalancerRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeLoadBalancersResponse> DescribeLoadBalancersAsync(CancellationToken cancellationToken = default);

    Task<DescribeLoadBalancersResponse> DescribeLoadBalancersAsync(
        DescribeLoadBalancersRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DeleteLoadBalancerResponse> DeleteLoadBalancerAsync(
        DeleteLoadBalancerRequest request,
        CancellationToken cancellationToken = default
    );

    Task<ConfigureHealthCheckResponse> ConfigureHealthCheckAsync(
        ConfigureHealthCheckRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeInstanceHealthResponse> DescribeInstanceHealthAsync(
        DescribeInstanceHealthRequest request,
        CancellationToken cancellationToken = default
    );

    Task<ModifyLoadBalancerAttributesResponse> ModifyLoadBalancerAttributesAsync(
        ModifyLoadBalancerAttributesRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeLoadBalancerAttributesResponse> DescribeLoadBalancerAttributesAsync(
        DescribeLoadBalancerAttributesRequest request,
        CancellationToken cancellationToken = default
    );

    Task<RegisterInstancesWithLoadBalancerResponse> RegisterInstancesWithLoadBalancerAsync(
        RegisterInstancesWithLoadBalancerRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DeregisterInstancesFromLoadBalancerResponse> DeregisterInstancesFromLoadBalancerAsync(
        DeregisterInstancesFromLoadBalancerRequest request,
        CancellationToken cancellationToken = default
    );

    Task<AddTagsResponse> AddTagsAsync(AddTagsRequest request, CancellationToken cancellationToken = default);

    Task<DescribeTagsResponse> DescribeTagsAsync(DescribeTagsRequest request, CancellationToken cancellationToken = default);

    Task<RemoveTagsResponse> RemoveTagsAsync(RemoveTagsRequest request, CancellationToken cancellationToken = default);

    Task<ApplySecurityGroupsToLoadBalancerResponse> ApplySecurityGroupsToLoadBalancerAsync(
        ApplySecurityGroupsToLoadBalancerRequest request,
        CancellationToken cancellationToken = default
    );

    Task<CreateLoadBalancerListenersResponse> CreateLoadBalancerListenersAsync(
        CreateLoadBalancerListenersRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DeleteLoadBalancerListenersResponse> DeleteLoadBalancerListenersAsync(
        DeleteLoadBalancerListenersRequest request,
        CancellationToken cancellationToken = default
    );

    Task<SetLoadBalancerListenerSSLCertificateResponse> SetLoadBalancerListenerSSLCertificateAsync(
        SetLoadBalancerListenerSSLCertificateRequest request,
        CancellationToken cancellationToken = default
    );
}
