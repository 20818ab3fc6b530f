using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class DescribeLoadBalancersRequest : AmazonAutoScalingRequest
{
    public string AutoScalingGroupName { get; set; }

    public string NextToken { get; set; }

    public int? MaxRecords { get; set; }
}

public class DescribeLoadBalancersResponse : AmazonWebServiceResponse
{
    public List<LoadBalancerState> LoadBalancers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }
}
