using Amazon.AutoScaling.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Slim;
using static Amazon.AutoScaling.AutoScalingErrors;

namespace Amazon.AutoScaling;

/// <summary>The operations on the wire: what is sent, what comes back, and which errors have an exception of their own.</summary>
internal static class AutoScalingOperations
{
    private static readonly QueryProtocol Protocol = new(AmazonAutoScalingConfig.ServiceId, "2011-01-01", Any);

    public static readonly InvokeOptions DescribeAutoScalingGroups = Protocol.Operation<
        DescribeAutoScalingGroupsRequest,
        DescribeAutoScalingGroupsResponse
    >(InvalidNextToken, ResourceContention);

    public static readonly InvokeOptions CreateAutoScalingGroup = Protocol.Operation<
        CreateAutoScalingGroupRequest,
        CreateAutoScalingGroupResponse
    >(AlreadyExists, LimitExceeded, ResourceContention, ServiceLinkedRoleFailure);

    public static readonly InvokeOptions UpdateAutoScalingGroup = Protocol.Operation<
        UpdateAutoScalingGroupRequest,
        UpdateAutoScalingGroupResponse
    >(ScalingActivityInProgress, ResourceContention, ServiceLinkedRoleFailure);

    public static readonly InvokeOptions DeleteAutoScalingGroup = Protocol.Operation<
        DeleteAutoScalingGroupRequest,
        DeleteAutoScalingGroupResponse
    >(ScalingActivityInProgress, ResourceInUse, ResourceContention);

    public static readonly InvokeOptions SetDesiredCapacity = Protocol.Operation<SetDesiredCapacityRequest, SetDesiredCapacityResponse>(
        ScalingActivityInProgress,
        ResourceContention
    );

    public static readonly InvokeOptions DescribeScalingActivities = Protocol.Operation<
        DescribeScalingActivitiesRequest,
        DescribeScalingActivitiesResponse
    >(InvalidNextToken, ResourceContention);

    public static readonly InvokeOptions DescribePolicies = Protocol.Operation<DescribePoliciesRequest, DescribePoliciesResponse>(
        InvalidNextToken,
        ResourceContention,
        ServiceLinkedRoleFailure
    );

    public static readonly InvokeOptions PutScalingPolicy = Protocol.Operation<PutScalingPolicyRequest, PutScalingPolicyResponse>(
        LimitExceeded,
        ResourceContention,
        ServiceLinkedRoleFailure
    );

    public static readonly InvokeOptions DeletePolicy = Protocol.Operation<DeletePolicyRequest, DeletePolicyResponse>(
        ResourceContention,
        ServiceLinkedRoleFailure
    );

    public static readonly InvokeOptions DescribeScheduledActions = Protocol.Operation<
        DescribeScheduledActionsRequest,
        DescribeScheduledActionsResponse
    >(InvalidNextToken, ResourceContention);

    public static readonly InvokeOptions PutScheduledUpdateGroupAction = Protocol.Operation<
        PutScheduledUpdateGroupActionRequest,
        PutScheduledUpdateGroupActionResponse
    >(AlreadyExists, LimitExceeded, ResourceContention);

    public static readonly InvokeOptions DeleteScheduledAction = Protocol.Operation<
        DeleteScheduledActionRequest,
        DeleteScheduledActionResponse
    >(ResourceContention);

    public static readonly InvokeOptions DescribeLifecycleHooks = Protocol.Operation<
        DescribeLifecycleHooksRequest,
        DescribeLifecycleHooksResponse
    >(ResourceContention);

    public static readonly InvokeOptions PutLifecycleHook = Protocol.Operation<PutLifecycleHookRequest, PutLifecycleHookResponse>(
        LimitExceeded,
        ResourceContention
    );

    public static readonly InvokeOptions DeleteLifecycleHook = Protocol.Operation<DeleteLifecycleHookRequest, DeleteLifecycleHookResponse>(
        ResourceContention
    );

    public static readonly InvokeOptions CompleteLifecycleAction = Protocol.Operation<
        CompleteLifecycleActionRequest,
        CompleteLifecycleActionResponse
    >(ResourceContention);

    public static readonly InvokeOptions CreateOrUpdateTags = Protocol.Operation<CreateOrUpdateTagsRequest, CreateOrUpdateTagsResponse>(
        LimitExceeded,
        AlreadyExists,
        ResourceContention,
        ResourceInUse
    );

    public static readonly InvokeOptions DeleteTags = Protocol.Operation<DeleteTagsRequest, DeleteTagsResponse>(
        ResourceContention,
        ResourceInUse
    );

    public static readonly InvokeOptions DescribeTags = Protocol.Operation<DescribeTagsRequest, DescribeTagsResponse>(
        InvalidNextToken,
        ResourceContention
    );

    public static readonly InvokeOptions SuspendProcesses = Protocol.Operation<SuspendProcessesRequest, SuspendProcessesResponse>(
        ResourceInUse,
        ResourceContention
    );

    public static readonly InvokeOptions ResumeProcesses = Protocol.Operation<ResumeProcessesRequest, ResumeProcessesResponse>(
        ResourceInUse,
        ResourceContention
    );

    public static readonly InvokeOptions AttachLoadBalancers = Protocol.Operation<AttachLoadBalancersRequest, AttachLoadBalancersResponse>(
        ResourceContention,
        ServiceLinkedRoleFailure,
        InstanceRefreshInProgress
    );

    public static readonly InvokeOptions DetachLoadBalancers = Protocol.Operation<DetachLoadBalancersRequest, DetachLoadBalancersResponse>(
        ResourceContention
    );

    public static readonly InvokeOptions DescribeLoadBalancers = Protocol.Operation<
        DescribeLoadBalancersRequest,
        DescribeLoadBalancersResponse
    >(ResourceContention, InvalidNextToken);

    public static readonly InvokeOptions AttachLoadBalancerTargetGroups = Protocol.Operation<
        AttachLoadBalancerTargetGroupsRequest,
        AttachLoadBalancerTargetGroupsResponse
    >(ResourceContention, ServiceLinkedRoleFailure, InstanceRefreshInProgress);

    public static readonly InvokeOptions DetachLoadBalancerTargetGroups = Protocol.Operation<
        DetachLoadBalancerTargetGroupsRequest,
        DetachLoadBalancerTargetGroupsResponse
    >(ResourceContention);

    public static readonly InvokeOptions DescribeLoadBalancerTargetGroups = Protocol.Operation<
        DescribeLoadBalancerTargetGroupsRequest,
        DescribeLoadBalancerTargetGroupsResponse
    >(ResourceContention, InvalidNextToken);

    public static readonly InvokeOptions SetInstanceProtection = Protocol.Operation<
        SetInstanceProtectionRequest,
        SetInstanceProtectionResponse
    >(LimitExceeded, ResourceContention);

    public static readonly InvokeOptions SetInstanceHealth = Protocol.Operation<SetInstanceHealthRequest, SetInstanceHealthResponse>(
        ResourceContention
    );

    public static readonly InvokeOptions TerminateInstanceInAutoScalingGroup = Protocol.Operation<
        TerminateInstanceInAutoScalingGroupRequest,
        TerminateInstanceInAutoScalingGroupResponse
    >(ScalingActivityInProgress, ResourceContention);

    public static readonly InvokeOptions CreateLaunchConfiguration = Protocol.Operation<
        CreateLaunchConfigurationRequest,
        CreateLaunchConfigurationResponse
    >(AlreadyExists, LimitExceeded, ResourceContention);

    public static readonly InvokeOptions DescribeLaunchConfigurations = Protocol.Operation<
        DescribeLaunchConfigurationsRequest,
        DescribeLaunchConfigurationsResponse
    >(InvalidNextToken, ResourceContention);

    public static readonly InvokeOptions DeleteLaunchConfiguration = Protocol.Operation<
        DeleteLaunchConfigurationRequest,
        DeleteLaunchConfigurationResponse
    >(ResourceInUse, ResourceContention);

    public static readonly InvokeOptions DescribeAutoScalingInstances = Protocol.Operation<
        DescribeAutoScalingInstancesRequest,
        DescribeAutoScalingInstancesResponse
    >(InvalidNextToken, ResourceContention);

    public static readonly InvokeOptions DescribeNotificationConfigurations = Protocol.Operation<
        DescribeNotificationConfigurationsRequest,
        DescribeNotificationConfigurationsResponse
    >(InvalidNextToken, ResourceContention);

    public static readonly InvokeOptions PutNotificationConfiguration = Protocol.Operation<
        PutNotificationConfigurationRequest,
        PutNotificationConfigurationResponse
    >(LimitExceeded, ResourceContention, ServiceLinkedRoleFailure);

    public static readonly InvokeOptions DescribeInstanceRefreshes = Protocol.Operation<
        DescribeInstanceRefreshesRequest,
        DescribeInstanceRefreshesResponse
    >(InvalidNextToken, ResourceContention);

    public static readonly InvokeOptions DescribeWarmPool = Protocol.Operation<DescribeWarmPoolRequest, DescribeWarmPoolResponse>(
        InvalidNextToken,
        LimitExceeded,
        ResourceContention
    );

    public static readonly InvokeOptions EnableMetricsCollection = Protocol.Operation<
        EnableMetricsCollectionRequest,
        EnableMetricsCollectionResponse
    >(ResourceContention);

    public static readonly InvokeOptions DescribeAccountLimits = Protocol.Operation<
        DescribeAccountLimitsRequest,
        DescribeAccountLimitsResponse
    >(ResourceContention);
}
