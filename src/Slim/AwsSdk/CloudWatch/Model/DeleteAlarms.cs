using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

public class DeleteAlarmsRequest : AmazonCloudWatchRequest
{
    public List<string> AlarmNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class DeleteAlarmsResponse : AmazonWebServiceResponse;
