using Amazon.CloudWatch.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Slim;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.CloudWatch;

/// <inheritdoc cref="IAmazonCloudWatch"/>
public class AmazonCloudWatchClient : AmazonServiceClient, IAmazonCloudWatch
{
    // The base constructor asks for it before any field of an instance is set.
    private static readonly WireMetadata Metadata = new(AmazonCloudWatchConfig.ServiceId);

    private ICloudWatchPaginatorFactory paginators;

    public AmazonCloudWatchClient()
        : base(new AmazonCloudWatchConfig()) { }

    public AmazonCloudWatchClient(RegionEndpoint region)
        : base(new AmazonCloudWatchConfig { RegionEndpoint = region }) { }

    public AmazonCloudWatchClient(AmazonCloudWatchConfig config)
        : base(config) { }

    public AmazonCloudWatchClient(AWSCredentials credentials)
        : this(credentials, new AmazonCloudWatchConfig()) { }

    public AmazonCloudWatchClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonCloudWatchConfig { RegionEndpoint = region }) { }

    public AmazonCloudWatchClient(AWSCredentials credentials, AmazonCloudWatchConfig clientConfig)
        : base(credentials, clientConfig) { }

    public AmazonCloudWatchClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonCloudWatchConfig()) { }

    public AmazonCloudWatchClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonCloudWatchConfig { RegionEndpoint = region }) { }

    public AmazonCloudWatchClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonCloudWatchConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonCloudWatchClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonCloudWatchConfig()) { }

    public AmazonCloudWatchClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonCloudWatchConfig { RegionEndpoint = region }) { }

    public AmazonCloudWatchClient(
        string awsAccessKeyId,
        string awsSecretAccessKey,
        string awsSessionToken,
        AmazonCloudWatchConfig clientConfig
    )
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public ICloudWatchPaginatorFactory Paginators => paginators ??= new CloudWatchPaginatorFactory(this);

    protected override IServiceMetadata ServiceMetadata => Metadata;

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => WirePipeline.Customize(pipeline);

    public virtual Task<GetMetricStatisticsResponse> GetMetricStatisticsAsync(
        GetMetricStatisticsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<GetMetricStatisticsResponse>(request, CloudWatchOperations.GetMetricStatistics, cancellationToken);

    public virtual Task<GetMetricDataResponse> GetMetricDataAsync(
        GetMetricDataRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<GetMetricDataResponse>(request, CloudWatchOperations.GetMetricData, cancellationToken);

    public virtual Task<DescribeAlarmsResponse> DescribeAlarmsAsync(CancellationToken cancellationToken = default) =>
        DescribeAlarmsAsync(new DescribeAlarmsRequest(), cancellationToken);

    public virtual Task<DescribeAlarmsResponse> DescribeAlarmsAsync(
        DescribeAlarmsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeAlarmsResponse>(request, CloudWatchOperations.DescribeAlarms, cancellationToken);

    public virtual Task<PutMetricAlarmResponse> PutMetricAlarmAsync(
        PutMetricAlarmRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<PutMetricAlarmResponse>(request, CloudWatchOperations.PutMetricAlarm, cancellationToken);

    public virtual Task<DeleteAlarmsResponse> DeleteAlarmsAsync(
        DeleteAlarmsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DeleteAlarmsResponse>(request, CloudWatchOperations.DeleteAlarms, cancellationToken);

    public virtual Task<EnableAlarmActionsResponse> EnableAlarmActionsAsync(
        EnableAlarmActionsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<EnableAlarmActionsResponse>(request, CloudWatchOperations.EnableAlarmActions, cancellationToken);

    public virtual Task<DisableAlarmActionsResponse> DisableAlarmActionsAsync(
        DisableAlarmActionsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DisableAlarmActionsResponse>(request, CloudWatchOperations.DisableAlarmActions, cancellationToken);
}
