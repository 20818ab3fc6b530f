using Amazon.ElasticLoadBalancingV2.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Slim;
using static Amazon.ElasticLoadBalancingV2.ElasticLoadBalancingV2Errors;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The operations on the wire: what is sent, what comes back, and which errors have an exception of their own.</summary>
internal static class ElasticLoadBalancingV2Operations
{
    private static readonly QueryProtocol Protocol = new(AmazonElasticLoadBalancingV2Config.ServiceId, "2015-12-01", Any);

    public static readonly InvokeOptions CreateLoadBalancer = Protocol.Operation<CreateLoadBalancerRequest, CreateLoadBalancerResponse>(
        DuplicateLoadBalancerName,
        TooManyLoadBalancers,
        InvalidConfigurationRequest,
        SubnetNotFound,
        InvalidSubnet,
        InvalidSecurityGroup,
        InvalidScheme,
        TooManyTags,
        DuplicateTagKeys,
        ResourceInUse,
        AllocationIdNotFound,
        AvailabilityZoneNotSupported,
        OperationNotPermitted
    );

    public static readonly InvokeOptions DescribeLoadBalancers = Protocol.Operation<
        DescribeLoadBalancersRequest,
        DescribeLoadBalancersResponse
    >(LoadBalancerNotFound);

    public static readonly InvokeOptions DeleteLoadBalancer = Protocol.Operation<DeleteLoadBalancerRequest, DeleteLoadBalancerResponse>(
        LoadBalancerNotFound,
        OperationNotPermitted,
        ResourceInUse
    );

    public static readonly InvokeOptions ModifyLoadBalancerAttributes = Protocol.Operation<
        ModifyLoadBalancerAttributesRequest,
        ModifyLoadBalancerAttributesResponse
    >(LoadBalancerNotFound, InvalidConfigurationRequest);

    public static readonly InvokeOptions DescribeLoadBalancerAttributes = Protocol.Operation<
        DescribeLoadBalancerAttributesRequest,
        DescribeLoadBalancerAttributesResponse
    >(LoadBalancerNotFound);

    public static readonly InvokeOptions CreateTargetGroup = Protocol.Operation<CreateTargetGroupRequest, CreateTargetGroupResponse>(
        DuplicateTargetGroupName,
        TooManyTargetGroups,
        InvalidConfigurationRequest,
        TooManyTags
    );

    public static readonly InvokeOptions DescribeTargetGroups = Protocol.Operation<
        DescribeTargetGroupsRequest,
        DescribeTargetGroupsResponse
    >(LoadBalancerNotFound, TargetGroupNotFound);

    public static readonly InvokeOptions ModifyTargetGroup = Protocol.Operation<ModifyTargetGroupRequest, ModifyTargetGroupResponse>(
        TargetGroupNotFound,
        InvalidConfigurationRequest
    );

    public static readonly InvokeOptions ModifyTargetGroupAttributes = Protocol.Operation<
        ModifyTargetGroupAttributesRequest,
        ModifyTargetGroupAttributesResponse
    >(TargetGroupNotFound, InvalidConfigurationRequest);

    public static readonly InvokeOptions DescribeTargetGroupAttributes = Protocol.Operation<
        DescribeTargetGroupAttributesRequest,
        DescribeTargetGroupAttributesResponse
    >(TargetGroupNotFound);

    public static readonly InvokeOptions DeleteTargetGroup = Protocol.Operation<DeleteTargetGroupRequest, DeleteTargetGroupResponse>(
        ResourceInUse
    );

    public static readonly InvokeOptions CreateListener = Protocol.Operation<CreateListenerRequest, CreateListenerResponse>(
        DuplicateListener,
        TooManyListeners,
        TooManyCertificates,
        LoadBalancerNotFound,
        TargetGroupNotFound,
        TargetGroupAssociationLimit,
        InvalidConfigurationRequest,
        IncompatibleProtocols,
        SSLPolicyNotFound,
        CertificateNotFound,
        UnsupportedProtocol,
        TooManyRegistrationsForTargetId,
        TooManyTargets,
        TooManyActions,
        InvalidLoadBalancerAction,
        TooManyUniqueTargetGroupsPerLoadBalancer,
        ALPNPolicyNotSupported,
        TooManyTags,
        TrustStoreNotFound,
        TrustStoreNotReady
    );

    public static readonly InvokeOptions DescribeListeners = Protocol.Operation<DescribeListenersRequest, DescribeListenersResponse>(
        ListenerNotFound,
        LoadBalancerNotFound,
        UnsupportedProtocol
    );

    public static readonly InvokeOptions ModifyListener = Protocol.Operation<ModifyListenerRequest, ModifyListenerResponse>(
        DuplicateListener,
        TooManyListeners,
        TooManyCertificates,
        ListenerNotFound,
        TargetGroupNotFound,
        TargetGroupAssociationLimit,
        IncompatibleProtocols,
        SSLPolicyNotFound,
        CertificateNotFound,
        InvalidConfigurationRequest,
        UnsupportedProtocol,
        TooManyRegistrationsForTargetId,
        TooManyTargets,
        TooManyActions,
        InvalidLoadBalancerAction,
        TooManyUniqueTargetGroupsPerLoadBalancer,
        ALPNPolicyNotSupported,
        TrustStoreNotFound,
        TrustStoreNotReady
    );

    public static readonly InvokeOptions DeleteListener = Protocol.Operation<DeleteListenerRequest, DeleteListenerResponse>(
        ListenerNotFound,
        ResourceInUse
    );

    public static readonly InvokeOptions DescribeRules = Protocol.Operation<DescribeRulesRequest, DescribeRulesResponse>(
        ListenerNotFound,
        RuleNotFound,
        UnsupportedProtocol
    );

    public static readonly InvokeOptions DescribeTargetHealth = Protocol.Operation<
        DescribeTargetHealthRequest,
        DescribeTargetHealthResponse
    >(InvalidTarget, TargetGroupNotFound, HealthUnavailable);

    public static readonly InvokeOptions RegisterTargets = Protocol.Operation<RegisterTargetsRequest, RegisterTargetsResponse>(
        TargetGroupNotFound,
        TooManyTargets,
        InvalidTarget,
        TooManyRegistrationsForTargetId
    );

    public static readonly InvokeOptions DeregisterTargets = Protocol.Operation<DeregisterTargetsRequest, DeregisterTargetsResponse>(
        TargetGroupNotFound,
        InvalidTarget
    );

    public static readonly InvokeOptions AddTags = Protocol.Operation<AddTagsRequest, AddTagsResponse>(
        DuplicateTagKeys,
        TooManyTags,
        LoadBalancerNotFound,
        TargetGroupNotFound,
        ListenerNotFound,
        RuleNotFound,
        TrustStoreNotFound
    );

    public static readonly InvokeOptions DescribeTags = Protocol.Operation<DescribeTagsRequest, DescribeTagsResponse>(
        LoadBalancerNotFound,
        TargetGroupNotFound,
        ListenerNotFound,
        RuleNotFound,
        TrustStoreNotFound
    );
}
