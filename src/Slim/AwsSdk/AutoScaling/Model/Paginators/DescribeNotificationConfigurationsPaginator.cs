using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.AutoScaling.Model;

/// <summary>Walks all pages of DescribeNotificationConfigurations; may be consumed once.</summary>
public interface IDescribeNotificationConfigurationsPaginator
{
    IPaginatedEnumerable<DescribeNotificationConfigurationsResponse> Responses { get; }

    IPaginatedEnumerable<NotificationConfiguration> NotificationConfigurations { get; }
}

internal sealed class DescribeNotificationConfigurationsPaginator(
    IAmazonAutoScaling client,
    DescribeNotificationConfigurationsRequest request
) : Paginator<DescribeNotificationConfigurationsResponse>, IDescribeNotificationConfigurationsPaginator
{
    public IPaginatedEnumerable<NotificationConfiguration> NotificationConfigurations =>
        new PaginatedResultKeyResponse<DescribeNotificationConfigurationsResponse, NotificationConfiguration>(
            this,
            page => page.NotificationConfigurations ?? []
        );

    protected override Task<DescribeNotificationConfigurationsResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.DescribeNotificationConfigurationsAsync(request, cancellationToken);

    protected override bool MoveBeyond(DescribeNotificationConfigurationsResponse page)
    {
        request.NextToken = page.NextToken;
        return !string.IsNullOrEmpty(request.NextToken);
    }
}
