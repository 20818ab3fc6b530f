using Amazon.AutoScaling.Model;

namespace Amazon.AutoScaling;

public partial class AmazonAutoScalingClient
{
    public virtual Task<DescribeAutoScalingGroupsResponse> DescribeAutoScalingGroupsAsync(CancellationToken cancellationToken = default) =>
        DescribeAutoScalingGroupsAsync(new DescribeAutoScalingGroupsRequest(), cancellationToken);

    public virtual Task<DescribeAutoScalingGroupsResponse> DescribeAutoScalingGroupsAsync(
        DescribeAutoScalingGroupsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeAutoScalingGroupsResponse>(request, AutoScalingOperations.DescribeAutoScalingGroups, cancellationToken);

    public virtual Task<CreateAutoScalingGroupResponse> CreateAutoScalingGroupAsync(
        CreateAutoScalingGroupRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<CreateAutoScalingGroupResponse>(request, AutoScalingOperations.CreateAutoScalingGroup, cancellationToken);

    public virtual Task<UpdateAutoScalingGroupResponse> UpdateAutoScalingGroupAsync(
        UpdateAutoScalingGroupRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<UpdateAutoScalingGroupResponse>(request, AutoScalingOperations.UpdateAutoScalingGroup, cancellationToken);

    public virtual Task<DeleteAutoScalingGroupResponse> DeleteAutoScalingGroupAsync(
        DeleteAutoScalingGroupRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DeleteAutoScalingGroupResponse>(request, AutoScalingOperations.DeleteAutoScalingGroup, cancellationToken);

    public virtual Task<SetDesiredCapacityResponse> SetDesiredCapacityAsync(
        SetDesiredCapacityRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<SetDesiredCapacityResponse>(request, AutoScalingOperations.SetDesiredCapacity, cancellationToken);

    public virtual Task<DescribeScalingActivitiesResponse> DescribeScalingActivitiesAsync(CancellationToken cancellationToken = default) =>
        DescribeScalingActivitiesAsync(new DescribeScalingActivitiesRequest(), cancellationToken);

    public virtual Task<DescribeScalingActivitiesResponse> DescribeScalingActivitiesAsync(
        DescribeScalingActivitiesRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeScalingActivitiesResponse>(request, AutoScalingOperations.DescribeScalingActivities, cancellationToken);

    public virtual Task<SuspendProcessesResponse> SuspendProcessesAsync(
        SuspendProcessesRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<SuspendProcessesResponse>(request, AutoScalingOperations.SuspendProcesses, cancellationToken);

    public virtual Task<ResumeProcessesResponse> ResumeProcessesAsync(
        ResumeProcessesRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ResumeProcessesResponse>(request, AutoScalingOperations.ResumeProcesses, cancellationToken);

    public virtual Task<SetInstanceProtectionResponse> SetInstanceProtectionAsync(
        SetInstanceProtectionRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<SetInstanceProtectionResponse>(request, AutoScalingOperations.SetInstanceProtection, cancellationToken);

    public virtual Task<SetInstanceHealthResponse> SetInstanceHealthAsync(
        SetInstanceHealthRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<SetInstanceHealthResponse>(request, AutoScalingOperations.SetInstanceHealth, cancellationToken);

    public virtual Task<TerminateInstanceInAutoScalingGroupResponse> TerminateInstanceInAutoScalingGroupAsync(
        TerminateInstanceInAutoScalingGroupRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<TerminateInstanceInAutoScalingGroupResponse>(
            request,
            AutoScalingOperations.TerminateInstanceInAutoScalingGroup,
            cancellationToken
        );

    public virtual Task<DescribeAutoScalingInstancesResponse> DescribeAutoScalingInstancesAsync(
        CancellationToken cancellationToken = default
    ) => DescribeAutoScalingInstancesAsync(new DescribeAutoScalingInstancesRequest(), cancellationToken);

    public virtual Task<DescribeAutoScalingInstancesResponse> DescribeAutoScalingInstancesAsync(
        DescribeAutoScalingInstancesRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeAutoScalingInstancesResponse>(request, AutoScalingOperations.DescribeAutoScalingInstances, cancellationToken);

    public virtual Task<DescribeInstanceRefreshesResponse> DescribeInstanceRefreshesAsync(
        DescribeInstanceRefreshesRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeInstanceRefreshesResponse>(request, AutoScalingOperations.DescribeInstanceRefreshes, cancellationToken);

    public virtual Task<DescribeWarmPoolResponse> DescribeWarmPoolAsync(
        DescribeWarmPoolRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeWarmPoolResponse>(request, AutoScalingOperations.DescribeWarmPool, cancellationToken);

    public virtual Task<EnableMetricsCollectionResponse> EnableMetricsCollectionAsync(
        EnableMetricsCollectionRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<EnableMetricsCollectionResponse>(request, AutoScalingOperations.EnableMetricsCollection, cancellationToken);

    public virtual Task<DescribeAccountLimitsResponse> DescribeAccountLimitsAsync(CancellationToken cancellationToken = default) =>
        DescribeAccountLimitsAsync(new DescribeAccountLimitsRequest(), cancellationToken);

    public virtual Task<DescribeAccountLimitsResponse> DescribeAccountLimitsAsync(
        DescribeAccountLimitsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeAccountLimitsResponse>(request, AutoScalingOperations.DescribeAccountLimits, cancellationToken);
}
