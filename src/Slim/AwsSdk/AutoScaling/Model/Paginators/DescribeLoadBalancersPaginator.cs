using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.AutoScaling.Model;

/// <summary>Walks all pages of DescribeLoadBalancers; may be consumed once.</summary>
public interface IDescribeLoadBalancersPaginator
{
    IPaginatedEnumerable<DescribeLoadBalancersResponse> Responses { get; }

    IPaginatedEnumerable<LoadBalancerState> LoadBalancers { get; }
}

internal sealed class DescribeLoadBalancersPaginator(IAmazonAutoScaling client, DescribeLoadBalancersRequest request)
    : Paginator<DescribeLoadBalancersResponse>,
        IDescribeLoadBalancersPaginator
{
    public IPaginatedEnumerable<LoadBalancerState> LoadBalancers =>
        new PaginatedResultKeyResponse<DescribeLoadBalancersResponse, LoadBalancerState>(this, page => page.LoadBalancers ?? []);

    protected override Task<DescribeLoadBalancersResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.DescribeLoadBalancersAsync(request, cancellationToken);

    protected override bool MoveBeyond(DescribeLoadBalancersResponse page)
    {
        request.NextToken = page.NextToken;
        return !string.IsNullOrEmpty(request.NextToken);
    }
}
