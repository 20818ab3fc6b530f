using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.AutoScaling.Model;

/// <summary>Walks all pages of DescribeScalingActivities; may be consumed once.</summary>
public interface IDescribeScalingActivitiesPaginator
{
    IPaginatedEnumerable<DescribeScalingActivitiesResponse> Responses { get; }

    IPaginatedEnumerable<Activity> Activities { get; }
}

internal sealed class DescribeScalingActivitiesPaginator(IAmazonAutoScaling client, DescribeScalingActivitiesRequest request)
    : Paginator<DescribeScalingActivitiesResponse>,
        IDescribeScalingActivitiesPaginator
{
    public IPaginatedEnumerable<Activity> Activities =>
        new PaginatedResultKeyResponse<DescribeScalingActivitiesResponse, Activity>(this, page => page.Activities ?? []);

    protected override Task<DescribeScalingActivitiesResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.DescribeScalingActivitiesAsync(request, cancellationToken);

    protected override bool MoveBeyond(DescribeScalingActivitiesResponse page)
    {
        request.NextToken = page.NextToken;
        return !string.IsNullOrEmpty(request.NextToken);
    }
}
