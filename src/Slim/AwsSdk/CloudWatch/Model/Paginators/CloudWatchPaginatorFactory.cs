namespace Amazon.CloudWatch.Model;

/// <summary>The paged operations, page after page.</summary>
public interface ICloudWatchPaginatorFactory
{
    IGetMetricDataPaginator GetMetricData(GetMetricDataRequest request);

    IDescribeAlarmsPaginator DescribeAlarms(DescribeAlarmsRequest request);
}

/// <inheritdoc cref="ICloudWatchPaginatorFactory"/>
public class CloudWatchPaginatorFactory : ICloudWatchPaginatorFactory
{
    private readonly IAmazonCloudWatch client;

    internal CloudWatchPaginatorFactory(IAmazonCloudWatch client) => this.client = client;

    public IGetMetricDataPaginator GetMetricData(GetMetricDataRequest request) => new GetMetricDataPaginator(client, request);

    public IDescribeAlarmsPaginator DescribeAlarms(DescribeAlarmsRequest request) => new DescribeAlarmsPaginator(client, request);
}
