using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Walks all pages of DescribeLoadBalancers; may be consumed once.</summary>
public interface IDescribeLoadBalancersPaginator
{
    IPaginatedEnumerable<DescribeLoadBalancersResponse> Responses { get; }

    IPaginatedEnumerable<LoadBalancer> LoadBalancers { get; }
}

internal sealed class DescribeLoadBalancersPaginator(IAmazonElasticLoadBalancingV2 client, DescribeLoadBalancersRequest request)
    : Paginator<DescribeLoadBalancersResponse>,
        IDescribeLoadBalancersPaginator
{
    public IPaginatedEnumerable<LoadBalancer> LoadBalancers =>
        new PaginatedResultKeyResponse<DescribeLoadBalancersResponse, LoadBalancer>(this, page => page.LoadBalancers ?? []);

    protected override Task<DescribeLoadBalancersResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.DescribeLoadBalancersAsync(request, cancellationToken);

    protected override bool MoveBeyond(DescribeLoadBalancersResponse page)
    {
        request.Marker = page.NextMarker;
        return !string.IsNullOrEmpty(request.Marker);
    }
}
