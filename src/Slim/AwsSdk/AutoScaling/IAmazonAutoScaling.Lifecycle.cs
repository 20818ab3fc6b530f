using Amazon.AutoScaling.Model;

namespace Amazon.AutoScaling;

public partial interface IAmazonAutoScaling
{
    Task<DescribeLifecycleHooksResponse> DescribeLifecycleHooksAsync(
        DescribeLifecycleHooksRequest request,
        CancellationToken cancellationToken = default
    );

    Task<PutLifecycleHookResponse> PutLifecycleHookAsync(PutLifecycleHookRequest request, CancellationToken cancellationToken = default);

    Task<DeleteLifecycleHookResponse> DeleteLifecycleHookAsync(
        DeleteLifecycleHookRequest request,
        CancellationToken cancellationToken = default
    );

    Task<CompleteLifecycleActionResponse> CompleteLifecycleActionAsync(
        CompleteLifecycleActionRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeNotificationConfigurationsResponse> DescribeNotificationConfigurationsAsync(CancellationToken cancellationToken = default);

    Task<DescribeNotificationConfigurationsResponse> DescribeNotificationConfigurationsAsync(
        DescribeNotificationConfigurationsRequest request,
        CancellationToken cancellationToken = default
    );

    Task<PutNotificationConfigurationResponse> PutNotificationConfigurationAsync(
        PutNotificationConfigurationRequest request,
        CancellationToken cancellationToken = default
    );
}
