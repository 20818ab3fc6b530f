using Amazon.ElasticLoadBalancingV2.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The service's operations, as far as they are called here.</summary>
public interface IAmazonElasticLoadBalancingV2 : IAmazonService, IDisposable
{
    IElasticLoadBalancingV2PaginatorFactory Paginators { get; }

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonElasticLoadBalancingV2Config();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        clientConfig is AmazonElasticLoadBalancingV2Config config
            ? awsCredentials is null
                ? new AmazonElasticLoadBalancingV2Client(config)
                : new AmazonElasticLoadBalancingV2Client(awsCredentials, config)
            : throw new AmazonClientException(
                "ClientConfig is not of type AmazonElasticLoadBalancingV2Config to create AmazonElasticLoadBalancingV2Client"
            );

    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    Task<CreateLoadBalancerResponse> CreateLoadBalancerAsync(
        CreateLoadBalancerRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeLoadBalancersResponse> DescribeLoadBalancersAsync(
        DescribeLoadBalancersRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DeleteLoadBalancerResponse> DeleteLoadBalancerAsync(
        DeleteLoadBalancerRequest request,
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

    Task<CreateTargetGroupResponse> CreateTargetGroupAsync(CreateTargetGroupRequest request, CancellationToken cancellationToken = default);

    Task<DescribeTargetGroupsResponse> DescribeTargetGroupsAsync(
        DescribeTargetGroupsRequest request,
        CancellationToken cancellationToken = default
    );

    Task<ModifyTargetGroupResponse> ModifyTargetGroupAsync(ModifyTargetGroupRequest request, CancellationToken cancellationToken = default);

    Task<ModifyTargetGroupAttributesResponse> ModifyTargetGroupAttributesAsync(
        ModifyTargetGroupAttributesRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeTargetGroupAttributesResponse> DescribeTargetGroupAttributesAsync(
        DescribeTargetGroupAttributesRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DeleteTargetGroupResponse> DeleteTargetGroupAsync(DeleteTargetGroupRequest request, CancellationToken cancellationToken = default);

    Task<CreateListenerResponse> CreateListenerAsync(CreateListenerRequest request, CancellationToken cancellationToken = default);

    Task<DescribeListenersResponse> DescribeListenersAsync(DescribeListenersRequest request, CancellationToken cancellationToken = default);

    Task<ModifyListenerResponse> ModifyListenerAsync(ModifyListenerRequest request, CancellationToken cancellationToken = default);

    Task<DeleteListenerResponse> DeleteListenerAsync(DeleteListenerRequest request, CancellationToken cancellationToken = default);

    Task<DescribeRulesResponse> DescribeRulesAsync(DescribeRulesRequest request, CancellationToken cancellationToken = default);

    Task<DescribeTargetHealthResponse> DescribeTargetHealthAsync(
        DescribeTargetHealthRequest request,
        CancellationToken cancellationToken = default
    );

    Task<RegisterTargetsResponse> RegisterTargetsAsync(RegisterTargetsRequest request, CancellationToken cancellationToken = default);

    Task<DeregisterTargetsResponse> DeregisterTargetsAsync(DeregisterTargetsRequest request, CancellationToken cancellationToken = default);

    Task<AddTagsResponse> AddTagsAsync(AddTagsRequest request, CancellationToken cancellationToken = default);

    Task<DescribeTagsResponse> DescribeTagsAsync(DescribeTagsRequest request, CancellationToken cancellationToken = default);
}
