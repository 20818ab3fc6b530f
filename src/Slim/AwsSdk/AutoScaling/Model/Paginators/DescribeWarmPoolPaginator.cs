using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.AutoScaling.Model;

/// <summary>Walks all pages of DescribeWarmPool; may be consumed once.</summary>
public interface IDescribeWarmPoolPaginator
{
    IPaginatedEnumerable<DescribeWarmPoolResponse> Responses { get; }

    IPaginatedEnumerable<Instance> Instances { get; }
}

internal sealed class DescribeWarmPoolPaginator(IAmazonAutoScaling client, DescribeWarmPoolRequest request)
    : Paginator<DescribeWarmPoolResponse>,
        IDescribeWarmPoolPaginator
{
    public IPaginatedEnumerable<Instance> Instances =>
        new PaginatedResultKeyResponse<DescribeWarmPoolResponse, Instance>(this, page => page.Instances ?? []);

    protected override Task<DescribeWarmPoolResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.DescribeWarmPoolAsync(request, cancellationToken);

    protected override bool MoveBeyond(DescribeWarmPoolResponse page)
    {
        request.NextToken = page.NextToken;
        return !string.IsNullOrEmpty(request.NextToken);
    }
}
