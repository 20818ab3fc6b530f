using Amazon.AutoScaling.Model;

namespace Amazon.AutoScaling;

public partial class AmazonAutoScalingClient
{
    public virtual Task<CreateLaunchConfigurationResponse> CreateLaunchConfigurationAsync(
        CreateLaunchConfigurationRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<CreateLaunchConfigurationResponse>(request, AutoScalingOperations.CreateLaunchConfiguration, cancellationToken);

    public virtual Task<DescribeLaunchConfigurationsResponse> DescribeLaunchConfigurationsAsync(
        CancellationToken cancellationToken = default
    ) => DescribeLaunchConfigurationsAsync(new DescribeLaunchConfigurationsRequest(), cancellationToken);

    public virtual Task<DescribeLaunchConfigurationsResponse> DescribeLaunchConfigurationsAsync(
        DescribeLaunchConfigurationsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeLaunchConfigurationsResponse>(request, AutoScalingOperations.DescribeLaunchConfigurations, cancellationToken);

    public virtual Task<DeleteLaunchConfigurationResponse> DeleteLaunchConfigurationAsync(
        DeleteLaunchConfigurationRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DeleteLaunchConfigurationResponse>(request, AutoScalingOperations.DeleteLaunchConfiguration, cancellationToken);
}
