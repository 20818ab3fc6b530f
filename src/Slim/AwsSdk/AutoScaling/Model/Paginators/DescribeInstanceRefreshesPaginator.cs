using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.AutoScaling.Model;

/// <summary>Walks all pages of DescribeInstanceRefreshes; may be consumed once.</summary>
public interface IDescribeInstanceRefreshesPaginator
{
    IPaginatedEnumerable<DescribeInstanceRefreshesResponse> Responses { get; }
}

internal sealed class DescribeInstanceRefreshesPaginator(IAmazonAutoScaling client, DescribeInstanceRefreshesRequest request)
    : Paginator<DescribeInstanceRefreshesResponse>,
        IDescribeInstanceRefreshesPaginator
{
    protected override Task<DescribeInstanceRefreshesResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.DescribeInstanceRefreshesAsync(request, cancellationToken);

    protected override bool MoveBeyond(DescribeInstanceRefreshesResponse page)
    {
        request.NextToken = page.NextToken;
        return !string.IsNullOrEmpty(request.NextToken);
    }
}
