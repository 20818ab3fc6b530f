using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class DescribeLoadBalancerTargetGroupsRequest : AmazonAutoScalingRequest
{
    public string AutoScalingGroupName { get; set; }

    public string NextToken { get; set; }

    public int? MaxRecords { get; set; }
}

public class DescribeLoadBalancerTargetGroupsResponse : AmazonWebServiceResponse
{
    public List<LoadBalancerTargetGroupState> LoadBalancerTargetGroups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }
}
