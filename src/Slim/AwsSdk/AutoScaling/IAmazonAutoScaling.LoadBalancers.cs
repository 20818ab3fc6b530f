using Amazon.AutoScaling.Model;

namespace Amazon.AutoScaling;

public partial interface IAmazonAutoScaling
{
    Task<AttachLoadBalancersResponse> AttachLoadBalancersAsync(
        AttachLoadBalancersRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DetachLoadBalancersResponse> DetachLoadBalancersAsync(
        DetachLoadBalancersRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeLoadBalancersResponse> DescribeLoadBalancersAsync(
        DescribeLoadBalancersRequest request,
        CancellationToken cancellationToken = default
    );

    Task<AttachLoadBalancerTargetGroupsResponse> AttachLoadBalancerTargetGroupsAsync(
        AttachLoadBalancerTargetGroupsRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DetachLoadBalancerTargetGroupsResponse> DetachLoadBalancerTargetGroupsAsync(
        DetachLoadBalancerTargetGroupsRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeLoadBalancerTargetGroupsResponse> DescribeLoadBalancerTargetGroupsAsync(
        DescribeLoadBalancerTargetGroupsRequest request,
        CancellationToken cancellationToken = default
    );
}
