using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.AutoScaling.Model;

/// <summary>Walks all pages of DescribeAutoScalingInstances; may be consumed once.</summary>
public interface IDescribeAutoScalingInstancesPaginator
{
    IPaginatedEnumerable<DescribeAutoScalingInstancesResponse> Responses { get; }

    IPaginatedEnumerable<AutoScalingInstanceDetails> AutoScalingInstances { get; }
}

internal sealed class DescribeAutoScalingInstancesPaginator(IAmazonAutoScaling client, DescribeAutoScalingInstancesRequest request)
    : Paginator<DescribeAutoScalingInstancesResponse>,
        IDescribeAutoScalingInstancesPaginator
{
    public IPaginatedEnumerable<AutoScalingInstanceDetails> AutoScalingInstances =>
        new PaginatedResultKeyResponse<DescribeAutoScalingInstancesResponse, AutoScalingInstanceDetails>(
            this,
            page => page.AutoScalingInstances ?? []
        );

    protected override Task<DescribeAutoScalingInstancesResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.DescribeAutoScalingInstancesAsync(request, cancellationToken);

    protected override bool MoveBeyond(DescribeAutoScalingInstancesResponse page)
    {
        request.NextToken = page.NextToken;
        return !string.IsNullOrEmpty(request.NextToken);
    }
}
