using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.AutoScaling.Model;

/// <summary>Walks all pages of DescribeTags; may be consumed once.</summary>
public interface IDescribeTagsPaginator
{
    IPaginatedEnumerable<DescribeTagsResponse> Responses { get; }

    IPaginatedEnumerable<TagDescription> Tags { get; }
}

internal sealed class DescribeTagsPaginator(IAmazonAutoScaling client, DescribeTagsRequest request)
    : Paginator<DescribeTagsResponse>,
        IDescribeTagsPaginator
{
    public IPaginatedEnumerable<TagDescription> Tags =>
        new PaginatedResultKeyResponse<DescribeTagsResponse, TagDescription>(this, page => page.Tags ?? []);

    protected override Task<DescribeTagsResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.DescribeTagsAsync(request, cancellationToken);

    protected override bool MoveBeyond(DescribeTagsResponse page)
    {
        request.NextToken = page.NextToken;
        return !string.IsNullOrEmpty(request.NextToken);
    }
}
