using Amazon.AutoScaling.Model;

namespace Amazon.AutoScaling;

public partial interface IAmazonAutoScaling
{
    Task<DescribeAutoScalingGroupsResponse> DescribeAutoScalingGroupsAsync(CancellationToken cancellationToken = default);

    Task<DescribeAutoScalingGroupsResponse> DescribeAutoScalingGroupsAsync(
        DescribeAutoScalingGroupsRequest request,
        CancellationToken cancellationToken = default
    );

    Task<CreateAutoScalingGroupResponse> CreateAutoScalingGroupAsync(
        CreateAutoScalingGroupRequest request,
        CancellationToken cancellationToken = default
    );

    Task<UpdateAutoScalingGroupResponse> UpdateAutoScalingGroupAsync(
        UpdateAutoScalingGroupRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DeleteAutoScalingGroupResponse> DeleteAutoScalingGroupAsync(
        DeleteAutoScalingGroupRequest request,
        CancellationToken cancellationToken = default
    );

    Task<SetDesiredCapacityResponse> SetDesiredCapacityAsync(
        SetDesiredCapacityRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeScalingActivitiesResponse> DescribeScalingActivitiesAsync(CancellationToken cancellationToken = default);

    Task<DescribeScalingActivitiesResponse> DescribeScalingActivitiesAsync(
        DescribeScalingActivitiesRequest request,
        CancellationToken cancellationToken = default
    );

    Task<SuspendProcessesResponse> SuspendProcessesAsync(SuspendProcessesRequest request, CancellationToken cancellationToken = default);

    Task<ResumeProcessesResponse> ResumeProcessesAsync(ResumeProcessesRequest request, CancellationToken cancellationToken = default);

    Task<SetInstanceProtectionResponse> SetInstanceProtectionAsync(
        SetInstanceProtectionRequest request,
        CancellationToken cancellationToken = default
    );

    Task<SetInstanceHealthResponse> SetInstanceHealthAsync(SetInstanceHealthRequest request, CancellationToken cancellationToken = default);

    Task<TerminateInstanceInAutoScalingGroupResponse> TerminateInstanceInAutoScalingGroupAsync(
        TerminateInstanceInAutoScalingGroupRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeAutoScalingInstancesResponse> DescribeAutoScalingInstancesAsync(CancellationToken cancellationToken = default);

    Task<DescribeAutoScalingInstancesResponse> DescribeAutoScalingInstancesAsync(
        DescribeAutoScalingInstancesRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeInstanceRefreshesResponse> DescribeInstanceRefreshesAsync(
        DescribeInstanceRefreshesRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeWarmPoolResponse> DescribeWarmPoolAsync(DescribeWarmPoolRequest request, CancellationToken cancellationToken = default);

    Task<EnableMetricsCollectionResponse> EnableMetricsCollectionAsync(
        EnableMetricsCollectionRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeAccountLimitsResponse> DescribeAccountLimitsAsync(CancellationToken cancellationToken = default);

    Task<DescribeAccountLimitsResponse> DescribeAccountLimitsAsync(
        DescribeAccountLimitsRequest request,
        CancellationToken cancellationToken = default
    );
}
