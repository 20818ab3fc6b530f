using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.CloudWatch.Model;

/// <summary>Walks all pages of DescribeAlarms; may be consumed once.</summary>
public interface IDescribeAlarmsPaginator
{
    IPaginatedEnumerable<DescribeAlarmsResponse> Responses { get; }

    IPaginatedEnumerable<MetricAlarm> MetricAlarms { get; }

    IPaginatedEnumerable<CompositeAlarm> CompositeAlarms { get; }
}

internal sealed class DescribeAlarmsPaginator(IAmazonCloudWatch client, DescribeAlarmsRequest request)
    : Paginator<DescribeAlarmsResponse>,
        IDescribeAlarmsPaginator
{
    public IPaginatedEnumerable<MetricAlarm> MetricAlarms =>
        new PaginatedResultKeyResponse<DescribeAlarmsResponse, MetricAlarm>(this, page => page.MetricAlarms ?? []);

    public IPaginatedEnumerable<CompositeAlarm> CompositeAlarms =>
        new PaginatedResultKeyResponse<DescribeAlarmsResponse, CompositeAlarm>(this, page => page.CompositeAlarms ?? []);

    protected override Task<DescribeAlarmsResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.DescribeAlarmsAsync(request, cancellationToken);

    protected override bool MoveBeyond(DescribeAlarmsResponse page)
    {
        request.NextToken = page.NextToken;
        return !string.IsNullOrEmpty(request.NextToken);
    }
}
