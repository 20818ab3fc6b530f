using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class DescribeScheduledActionsRequest : AmazonAutoScalingRequest
{
    public string AutoScalingGroupName { get; set; }

    public List<string> ScheduledActionNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public DateTime? StartTime { get; set; }

    public DateTime? EndTime { get; set; }

    public string NextToken { get; set; }

    public int? MaxRecords { get; set; }
}

public class DescribeScheduledActionsResponse : AmazonWebServiceResponse
{
    public List<ScheduledUpdateGroupAction> ScheduledUpdateGroupActions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }
}
