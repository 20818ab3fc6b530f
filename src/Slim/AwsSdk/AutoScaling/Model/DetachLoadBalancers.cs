using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class DetachLoadBalancersRequest : AmazonAutoScalingRequest
{
    public string AutoScalingGroupName { get; set; }

    public List<string> LoadBalancerNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class DetachLoadBalancersResponse : AmazonWebServiceResponse;
