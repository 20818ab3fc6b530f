using Amazon.AutoScaling.Model;

namespace Amazon.AutoScaling;

public partial class AmazonAutoScalingClient
{
    public virtual Task<AttachLoadBalancersResponse> AttachLoadBalancersAsync(
        AttachLoadBalancersRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<AttachLoadBalancersResponse>(request, AutoScalingOperations.AttachLoadBalancers, cancellationToken);

    public virtual Task<DetachLoadBalancersResponse> DetachLoadBalancersAsync(
        DetachLoadBalancersRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DetachLoadBalancersResponse>(request, AutoScalingOperations.DetachLoadBalancers, cancellationToken);

    public virtual Task<DescribeLoadBalancersResponse> DescribeLoadBalancersAsync(
        DescribeLoadBalancersRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeLoadBalancersResponse>(request, AutoScalingOperations.DescribeLoadBalancers, cancellationToken);

    public virtual Task<AttachLoadBalancerTargetGroupsResponse> AttachLoadBalancerTargetGroupsAsync(
        AttachLoadBalancerTargetGroupsRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<AttachLoadBalancerTargetGroupsResponse>(
            request,
            AutoScalingOperations.AttachLoadBalancerTargetGroups,
            cancellationToken
        );

    public virtual Task<DetachLoadBalancerTargetGroupsResponse> DetachLoadBalancerTargetGroupsAsync(
        DetachLoadBalancerTargetGroupsRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<DetachLoadBalancerTargetGroupsResponse>(
            request,
            AutoScalingOperations.DetachLoadBalancerTargetGroups,
            cancellationToken
        );

    public virtual Task<DescribeLoadBalancerTargetGroupsResponse> DescribeLoadBalancerTargetGroupsAsync(
        DescribeLoadBalancerTargetGroupsRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<DescribeLoadBalancerTargetGroupsResponse>(
            request,
            AutoScalingOperations.DescribeLoadBalancerTargetGroups,
            cancellationToken
        );
}
