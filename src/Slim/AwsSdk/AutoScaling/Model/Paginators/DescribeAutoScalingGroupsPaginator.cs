using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.AutoScaling.Model;

/// <summary>Walks all pages of DescribeAutoScalingGroups; may be consumed once.</summary>
public interface IDescribeAutoScalingGroupsPaginator
{
    IPaginatedEnumerable<DescribeAutoScalingGroupsResponse> Responses { get; }

    IPaginatedEnumerable<AutoScalingGroup> AutoScalingGroups { get; }
}

internal sealed class DescribeAutoScalingGroupsPaginator(IAmazonAutoScaling client, DescribeAutoScalingGroupsRequest request)
    : Paginator<DescribeAutoScalingGroupsResponse>,
        IDescribeAutoScalingGroupsPaginator
{
    public IPaginatedEnumerable<AutoScalingGroup> AutoScalingGroups =>
        new PaginatedResultKeyResponse<DescribeAutoScalingGroupsResponse, AutoScalingGroup>(this, page => page.AutoScalingGroups ?? []);

    protected override Task<DescribeAutoScalingGroupsResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.DescribeAutoScalingGroupsAsync(request, cancellationToken);

    protected override bool MoveBeyond(DescribeAutoScalingGroupsResponse page)
    {
        request.NextToken = page.NextToken;
        return !string.IsNullOrEmpty(request.NextToken);
    }
}
