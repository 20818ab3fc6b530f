using Amazon.CloudWatch.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.CloudWatch;

/// <summary>The service's operations, as far as they are called here.</summary>
public interface IAmazonCloudWatch : IAmazonService, IDisposable
{
    ICloudWatchPaginatorFactory Paginators { get; }

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonCloudWatchConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        clientConfig is AmazonCloudWatchConfig config
            ? awsCredentials is null
                ? new AmazonCloudWatchClient(config)
                : new AmazonCloudWatchClient(awsCredentials, config)
            : throw new AmazonClientException("ClientConfig is not of type AmazonCloudWatchConfig to create AmazonCloudWatchClient");

    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    Task<GetMetricStatisticsResponse> GetMetricStatisticsAsync(
        GetMetricStatisticsRequest request,
        CancellationToken cancellationToken = default
    );

    Task<GetMetricDataResponse> GetMetricDataAsync(GetMetricDataRequest request, CancellationToken cancellationToken = default);

    Task<DescribeAlarmsResponse> DescribeAlarmsAsync(CancellationToken cancellationToken = default);

    Task<DescribeAlarmsResponse> DescribeAlarmsAsync(DescribeAlarmsRequest request, CancellationToken cancellationToken = default);

    Task<PutMetricAlarmResponse> PutMetricAlarmAsync(PutMetricAlarmRequest request, CancellationToken cancellationToken = default);

    Task<DeleteAlarmsResponse> DeleteAlarmsAsync(DeleteAlarmsRequest request, CancellationToken cancellationToken = default);

    Task<EnableAlarmActionsResponse> EnableAlarmActionsAsync(
        EnableAlarmActionsRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DisableAlarmActionsResponse> DisableAlarmActionsAsync(
        DisableAlarmActionsRequest request,
        CancellationToken cancellationToken = default
    );
}
