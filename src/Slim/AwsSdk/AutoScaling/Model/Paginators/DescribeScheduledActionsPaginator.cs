using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.AutoScaling.Model;

/// <summary>Walks all pages of DescribeScheduledActions; may be consumed once.</summary>
public interface IDescribeScheduledActionsPaginator
{
    IPaginatedEnumerable<DescribeScheduledActionsResponse> Responses { get; }

    IPaginatedEnumerable<ScheduledUpdateGroupAction> ScheduledUpdateGroupActions { get; }
}

internal sealed class DescribeScheduledActionsPaginator(IAmazonAutoScaling client, DescribeScheduledActionsRequest request)
    : Paginator<DescribeScheduledActionsResponse>,
        IDescribeScheduledActionsPaginator
{
    public IPaginatedEnumerable<ScheduledUpdateGroupAction> ScheduledUpdateGroupActions =>
        new PaginatedResultKeyResponse<DescribeScheduledActionsResponse, ScheduledUpdateGroupAction>(
            this,
            page => page.ScheduledUpdateGroupActions ?? []
        );

    protected override Task<DescribeScheduledActionsResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.DescribeScheduledActionsAsync(request, cancellationToken);

    protected override bool MoveBeyond(DescribeScheduledActionsResponse page)
    {
        request.NextToken = page.NextToken;
        return !string.IsNullOrEmpty(request.NextToken);
    }
}
