using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class DescribeAutoScalingGroupsRequest : AmazonAutoScalingRequest
{
    public List<string> AutoScalingGroupNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public bool? IncludeInstances { get; set; }

    public string NextToken { get; set; }

    public int? MaxRecords { get; set; }

    public List<Filter> Filters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class DescribeAutoScalingGroupsResponse : AmazonWebServiceResponse
{
    public List<AutoScalingGroup> AutoScalingGroups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }
}
