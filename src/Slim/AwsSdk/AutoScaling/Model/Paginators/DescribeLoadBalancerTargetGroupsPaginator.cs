using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.AutoScaling.Model;

/// <summary>Walks all pages of DescribeLoadBalancerTargetGroups; may be consumed once.</summary>
public interface IDescribeLoadBalancerTargetGroupsPaginator
{
    IPaginatedEnumerable<DescribeLoadBalancerTargetGroupsResponse> Responses { get; }

    IPaginatedEnumerable<LoadBalancerTargetGroupState> LoadBalancerTargetGroups { get; }
}

internal sealed class DescribeLoadBalancerTargetGroupsPaginator(IAmazonAutoScaling client, DescribeLoadBalancerTargetGroupsRequest request)
    : Paginator<DescribeLoadBalancerTargetGroupsResponse>,
        IDescribeLoadBalancerTargetGroupsPaginator
{
    public IPaginatedEnumerable<LoadBalancerTargetGroupState> LoadBalancerTargetGroups =>
        new PaginatedResultKeyResponse<DescribeLoadBalancerTargetGroupsResponse, LoadBalancerTargetGroupState>(
            this,
            page => page.LoadBalancerTargetGroups ?? []
        );

    protected override Task<DescribeLoadBalancerTargetGroupsResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.DescribeLoadBalancerTargetGroupsAsync(request, cancellationToken);

    protected override bool MoveBeyond(DescribeLoadBalancerTargetGroupsResponse page)
    {
        request.NextToken = page.NextToken;
        return !string.IsNullOrEmpty(request.NextToken);
    }
}
