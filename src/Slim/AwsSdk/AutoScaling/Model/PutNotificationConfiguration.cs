using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class PutNotificationConfigurationRequest : AmazonAutoScalingRequest
{
    public string AutoScalingGroupName { get; set; }

    public string TopicARN { get; set; }

    public List<string> NotificationTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class PutNotificationConfigurationResponse : AmazonWebServiceResponse;
