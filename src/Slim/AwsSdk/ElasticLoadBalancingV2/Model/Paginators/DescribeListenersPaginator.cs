using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Walks all pages of DescribeListeners; may be consumed once.</summary>
public interface IDescribeListenersPaginator
{
    IPaginatedEnumerable<DescribeListenersResponse> Responses { get; }

    IPaginatedEnumerable<Listener> Listeners { get; }
}

internal sealed class DescribeListenersPaginator(IAmazonElasticLoadBalancingV2 client, DescribeListenersRequest request)
    : Paginator<DescribeListenersResponse>,
        IDescribeListenersPaginator
{
    public IPaginatedEnumerable<Listener> Listeners =>
        new PaginatedResultKeyResponse<DescribeListenersResponse, Listener>(this, page => page.Listeners ?? []);

    protected override Task<DescribeListenersResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.DescribeListenersAsync(request, cancellationToken);

    protected override bool MoveBeyond(DescribeListenersResponse page)
    {
        request.Marker = page.NextMarker;
        return !string.IsNullOrEmpty(request.Marker);
    }
}
