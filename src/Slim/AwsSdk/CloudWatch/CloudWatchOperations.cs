using Amazon.CloudWatch.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Slim;
using static Amazon.CloudWatch.CloudWatchErrors;

namespace Amazon.CloudWatch;

/// <summary>The operations on the wire: what is sent, what comes back, and which errors have an exception of their own.</summary>
internal static class CloudWatchOperations
{
    private static readonly QueryProtocol Protocol = new(AmazonCloudWatchConfig.ServiceId, "2010-08-01", Any);

    public static readonly InvokeOptions GetMetricStatistics = Protocol.Operation<GetMetricStatisticsRequest, GetMetricStatisticsResponse>(
        InvalidParameterValue,
        MissingRequiredParameter,
        InvalidParameterCombination,
        InternalService
    );

    public static readonly InvokeOptions GetMetricData = Protocol.Operation<GetMetricDataRequest, GetMetricDataResponse>(InvalidNextToken);

    public static readonly InvokeOptions DescribeAlarms = Protocol.Operation<DescribeAlarmsRequest, DescribeAlarmsResponse>(
        InvalidNextToken
    );

    public static readonly InvokeOptions PutMetricAlarm = Protocol.Operation<PutMetricAlarmRequest, PutMetricAlarmResponse>(LimitExceeded);

    public static readonly InvokeOptions DeleteAlarms = Protocol.Operation<DeleteAlarmsRequest, DeleteAlarmsResponse>(ResourceNotFound);

    public static readonly InvokeOptions EnableAlarmActions = Protocol.Operation<EnableAlarmActionsRequest, EnableAlarmActionsResponse>();

    public static readonly InvokeOptions DisableAlarmActions = Protocol.Operation<
        DisableAlarmActionsRequest,
        DisableAlarmActionsResponse
    >();
}
