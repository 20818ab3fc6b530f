using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.ElasticLoadBalancing.Model;

/// <summary>Walks all pages of DescribeLoadBalancers; may be consumed once.</summary>
public interface IDescribeLoadBalancersPaginator
{
    IPaginatedEnumerable<DescribeLoadBalancersResponse> Responses { get; }

    IPaginatedEnumerable<LoadBalancerDescription> LoadBalancerDescriptions { get; }
}

internal sealed class DescribeLoadBalancersPaginator(IAmazonElasticLoadBalancing client, DescribeLoadBalancersRequest request)
    : Paginator<DescribeLoadBalancersResponse>,
        IDescribeLoadBalancersPaginator
{
    public IPaginatedEnumerable<LoadBalancerDescription> LoadBalancerDescriptions =>
        new PaginatedResultKeyResponse<DescribeLoadBalancersResponse, LoadBalancerDescription>(
            this,
            page => page.LoadBalancerDescriptions ?? []
        );

    protected override Task<DescribeLoadBalancersResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.DescribeLoadBalancersAsync(request, cancellationToken);

    protected override bool MoveBeyond(DescribeLoadBalancersResponse page)
    {
        request.Marker = page.NextMarker;
        return !string.IsNullOrEmpty(request.Marker);
    }
}
