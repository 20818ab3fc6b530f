using Amazon.AutoScaling.Model;

namespace Amazon.AutoScaling;

public partial interface IAmazonAutoScaling
{
    Task<CreateLaunchConfigurationResponse> CreateLaunchConfigurationAsync(
        CreateLaunchConfigurationRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DescribeLaunchConfigurationsResponse> DescribeLaunchConfigurationsAsync(CancellationToken cancellationToken = default);

    Task<DescribeLaunchConfigurationsResponse> DescribeLaunchConfigurationsAsync(
        DescribeLaunchConfigurationsRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DeleteLaunchConfigurationResponse> DeleteLaunchConfigurationAsync(
        DeleteLaunchConfigurationRequest request,
        CancellationToken cancellationToken = default
    );
}
