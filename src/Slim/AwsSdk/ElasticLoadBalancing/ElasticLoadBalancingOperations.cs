using Amazon.ElasticLoadBalancing.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Slim;
using static Amazon.ElasticLoadBalancing.ElasticLoadBalancingErrors;

namespace Amazon.ElasticLoadBalancing;

/// <summary>The operations on the wire: what is sent, what comes back, and which errors have an exception of their own.</summary>
internal static class ElasticLoadBalancingOperations
{
    private static readonly QueryProtocol Protocol = new(AmazonElasticLoadBalancingConfig.ServiceId, "2012-06-01", Any);

    public static readonly InvokeOptions CreateLoadBalancer = Protocol.Operation<CreateLoadBalancerRequest, CreateLoadBalancerResponse>(
        DuplicateAccessPointName,
        TooManyAccessPoints,
        CertificateNotFound,
        InvalidConfigurationRequest,
        SubnetNotFound,
        InvalidSubnet,
        InvalidSecurityGroup,
        InvalidScheme,
        TooManyTags,
        DuplicateTagKeys,
        UnsupportedProtocol,
        OperationNotPermitted
    );

    public static readonly InvokeOptions DescribeLoadBalancers = Protocol.Operation<
        DescribeLoadBalancersRequest,
        DescribeLoadBalancersResponse
    >(AccessPointNotFound, DependencyThrottle);

    public static readonly InvokeOptions DeleteLoadBalancer = Protocol.Operation<DeleteLoadBalancerRequest, DeleteLoadBalancerResponse>();

    public static readonly InvokeOptions ConfigureHealthCheck = Protocol.Operation<
        ConfigureHealthCheckRequest,
        ConfigureHealthCheckResponse
    >(AccessPointNotFound);

    public static readonly InvokeOptions DescribeInstanceHealth = Protocol.Operation<
        DescribeInstanceHealthRequest,
        DescribeInstanceHealthResponse
    >(AccessPointNotFound, InvalidEndPoint);

    public static readonly InvokeOptions ModifyLoadBalancerAttributes = Protocol.Operation<
        ModifyLoadBalancerAttributesRequest,
        ModifyLoadBalancerAttributesResponse
    >(AccessPointNotFound, LoadBalancerAttributeNotFound, InvalidConfigurationRequest);

    public static readonly InvokeOptions DescribeLoadBalancerAttributes = Protocol.Operation<
        DescribeLoadBalancerAttributesRequest,
        DescribeLoadBalancerAttributesResponse
    >(AccessPointNotFound, LoadBalancerAttributeNotFound);

    public static readonly InvokeOptions RegisterInstancesWithLoadBalancer = Protocol.Operation<
        RegisterInstancesWithLoadBalancerRequest,
        RegisterInstancesWithLoadBalancerResponse
    >(AccessPointNotFound, InvalidEndPoint);

    public static readonly InvokeOptions DeregisterInstancesFromLoadBalancer = Protocol.Operation<
        DeregisterInstancesFromLoadBalancerRequest,
        DeregisterInstancesFromLoadBalancerResponse
    >(AccessPointNotFound, InvalidEndPoint);

    public static readonly InvokeOptions AddTags = Protocol.Operation<AddTagsRequest, AddTagsResponse>(
        AccessPointNotFound,
        TooManyTags,
        DuplicateTagKeys
    );

    public static readonly InvokeOptions DescribeTags = Protocol.Operation<DescribeTagsRequest, DescribeTagsResponse>(AccessPointNotFound);

    public static readonly InvokeOptions RemoveTags = Protocol.Operation<RemoveTagsRequest, RemoveTagsResponse>(AccessPointNotFound);

    public static readonly InvokeOptions ApplySecurityGroupsToLoadBalancer = Protocol.Operation<
        ApplySecurityGroupsToLoadBalancerRequest,
        ApplySecurityGroupsToLoadBalancerResponse
    >(AccessPointNotFound, InvalidConfigurationRequest, InvalidSecurityGroup);

    public static readonly InvokeOptions CreateLoadBalancerListeners = Protocol.Operation<
        CreateLoadBalancerListenersRequest,
        CreateLoadBalancerListenersResponse
    >(AccessPointNotFound, DuplicateListener, CertificateNotFound, InvalidConfigurationRequest, UnsupportedProtocol);

    public static readonly InvokeOptions DeleteLoadBalancerListeners = Protocol.Operation<
        DeleteLoadBalancerListenersRequest,
        DeleteLoadBalancerListenersResponse
    >(AccessPointNotFound);

    public static readonly InvokeOptions SetLoadBalancerListenerSSLCertificate = Protocol.Operation<
        SetLoadBalancerListenerSSLCertificateRequest,
        SetLoadBalancerListenerSSLCertificateResponse
    >(CertificateNotFound, AccessPointNotFound, ListenerNotFound, InvalidConfigurationRequest, UnsupportedProtocol);
}
