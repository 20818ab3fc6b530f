using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

public class EnableAlarmActionsRequest : AmazonCloudWatchRequest
{
    public List<string> AlarmNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class EnableAlarmActionsResponse : AmazonWebServiceResponse;
