using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.CloudWatch.Model;

/// <summary>Walks all pages of GetMetricData; may be consumed once.</summary>
public interface IGetMetricDataPaginator
{
    IPaginatedEnumerable<GetMetricDataResponse> Responses { get; }

    IPaginatedEnumerable<MetricDataResult> MetricDataResults { get; }

    IPaginatedEnumerable<MessageData> Messages { get; }
}

internal sealed class GetMetricDataPaginator(IAmazonCloudWatch client, GetMetricDataRequest request)
    : Paginator<GetMetricDataResponse>,
        IGetMetricDataPaginator
{
    public IPaginatedEnumerable<MetricDataResult> MetricDataResults =>
        new PaginatedResultKeyResponse<GetMetricDataResponse, MetricDataResult>(this, page => page.MetricDataResults ?? []);

    public IPaginatedEnumerable<MessageData> Messages =>
        new PaginatedResultKeyResponse<GetMetricDataResponse, MessageData>(this, page => page.Messages ?? []);

    protected override Task<GetMetricDataResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.GetMetricDataAsync(request, cancellationToken);

    protected override bool MoveBeyond(GetMetricDataResponse page)
    {
        request.NextToken = page.NextToken;
        return !string.IsNullOrEmpty(request.NextToken);
    }
}
