using Amazon.AutoScaling.Model;

namespace Amazon.AutoScaling;

public partial class AmazonAutoScalingClient
{
    public virtual Task<DescribeLifecycleHooksResponse> DescribeLifecycleHooksAsync(
        DescribeLifecycleHooksRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeLifecycleHooksResponse>(request, AutoScalingOperations.DescribeLifecycleHooks, cancellationToken);

    public virtual Task<PutLifecycleHookResponse> PutLifecycleHookAsync(
        PutLifecycleHookRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<PutLifecycleHookResponse>(request, AutoScalingOperations.PutLifecycleHook, cancellationToken);

    public virtual Task<DeleteLifecycleHookResponse> DeleteLifecycleHookAsync(
        DeleteLifecycleHookRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DeleteLifecycleHookResponse>(request, AutoScalingOperations.DeleteLifecycleHook, cancellationToken);

    public virtual Task<CompleteLifecycleActionResponse> CompleteLifecycleActionAsync(
        CompleteLifecycleActionRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<CompleteLifecycleActionResponse>(request, AutoScalingOperations.CompleteLifecycleAction, cancellationToken);

    public virtual Task<DescribeNotificationConfigurationsResponse> DescribeNotificationConfigurationsAsync(
        CancellationToken cancellationToken = default
    ) => DescribeNotificationConfigurationsAsync(new DescribeNotificationConfigurationsRequest(), cancellationToken);

    public virtual Task<DescribeNotificationConfigurationsResponse> DescribeNotificationConfigurationsAsync(
        DescribeNotificationConfigurationsRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<DescribeNotificationConfigurationsResponse>(
            request,
            AutoScalingOperations.DescribeNotificationConfigurations,
            cancellationToken
        );

    public virtual Task<PutNotificationConfigurationResponse> PutNotificationConfigurationAsync(
        PutNotificationConfigurationRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<PutNotificationConfigurationResponse>(request, AutoScalingOperations.PutNotificationConfiguration, cancellationToken);
}
