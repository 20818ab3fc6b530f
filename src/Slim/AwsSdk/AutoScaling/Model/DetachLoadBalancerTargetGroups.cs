using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class DetachLoadBalancerTargetGroupsRequest : AmazonAutoScalingRequest
{
    public string AutoScalingGroupName { get; set; }

    public List<string> TargetGroupARNs { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class DetachLoadBalancerTargetGroupsResponse : AmazonWebServiceResponse;
