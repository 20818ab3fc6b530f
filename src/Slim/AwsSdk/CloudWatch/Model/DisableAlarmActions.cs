using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

public class DisableAlarmActionsRequest : AmazonCloudWatchRequest
{
    public List<string> AlarmNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class DisableAlarmActionsResponse : AmazonWebServiceResponse;
