using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Walks all pages of DescribeTargetGroups; may be consumed once.</summary>
public interface IDescribeTargetGroupsPaginator
{
    IPaginatedEnumerable<DescribeTargetGroupsResponse> Responses { get; }

    IPaginatedEnumerable<TargetGroup> TargetGroups { get; }
}

internal sealed class DescribeTargetGroupsPaginator(IAmazonElasticLoadBalancingV2 client, DescribeTargetGroupsRequest request)
    : Paginator<DescribeTargetGroupsResponse>,
        IDescribeTargetGroupsPaginator
{
    public IPaginatedEnumerable<TargetGroup> TargetGroups =>
        new PaginatedResultKeyResponse<DescribeTargetGroupsResponse, TargetGroup>(this, page => page.TargetGroups ?? []);

    protected override Task<DescribeTargetGroupsResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.DescribeTargetGroupsAsync(request, cancellationToken);

    protected override bool MoveBeyond(DescribeTargetGroupsResponse page)
    {
        request.Marker = page.NextMarker;
        return !string.IsNullOrEmpty(request.Marker);
    }
}
