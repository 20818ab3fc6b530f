using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class DescribeInstanceRefreshesRequest : AmazonAutoScalingRequest
{
    public string AutoScalingGroupName { get; set; }

    public List<string> InstanceRefreshIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }

    public int? MaxRecords { get; set; }
}

public class DescribeInstanceRefreshesResponse : AmazonWebServiceResponse
{
    public List<InstanceRefresh> InstanceRefreshes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }
}
