using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class DescribeScalingActivitiesRequest : AmazonAutoScalingRequest
{
    public List<string> ActivityIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string AutoScalingGroupName { get; set; }

    public bool? IncludeDeletedGroups { get; set; }

    public int? MaxRecords { get; set; }

    public string NextToken { get; set; }

    public List<Filter> Filters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class DescribeScalingActivitiesResponse : AmazonWebServiceResponse
{
    public List<Activity> Activities { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }
}
