using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class DescribeNotificationConfigurationsRequest : AmazonAutoScalingRequest
{
    public List<string> AutoScalingGroupNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }

    public int? MaxRecords { get; set; }
}

public class DescribeNotificationConfigurationsResponse : AmazonWebServiceResponse
{
    public List<NotificationConfiguration> NotificationConfigurations { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }
}
