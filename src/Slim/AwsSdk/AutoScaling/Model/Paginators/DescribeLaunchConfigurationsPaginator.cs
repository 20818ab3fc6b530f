using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.AutoScaling.Model;

/// <summary>Walks all pages of DescribeLaunchConfigurations; may be consumed once.</summary>
public interface IDescribeLaunchConfigurationsPaginator
{
    IPaginatedEnumerable<DescribeLaunchConfigurationsResponse> Responses { get; }

    IPaginatedEnumerable<LaunchConfiguration> LaunchConfigurations { get; }
}

internal sealed class DescribeLaunchConfigurationsPaginator(IAmazonAutoScaling client, DescribeLaunchConfigurationsRequest request)
    : Paginator<DescribeLaunchConfigurationsResponse>,
        IDescribeLaunchConfigurationsPaginator
{
    public IPaginatedEnumerable<LaunchConfiguration> LaunchConfigurations =>
        new PaginatedResultKeyResponse<DescribeLaunchConfigurationsResponse, LaunchConfiguration>(
            this,
            page => page.LaunchConfigurations ?? []
        );

    protected override Task<DescribeLaunchConfigurationsResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.DescribeLaunchConfigurationsAsync(request, cancellationToken);

    protected override bool MoveBeyond(DescribeLaunchConfigurationsResponse page)
    {
        request.NextToken = page.NextToken;
        return !string.IsNullOrEmpty(request.NextToken);
    }
}
