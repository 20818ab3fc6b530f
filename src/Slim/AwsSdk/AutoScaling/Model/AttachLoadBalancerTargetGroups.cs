using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class AttachLoadBalancerTargetGroupsRequest : AmazonAutoScalingRequest
{
    public string AutoScalingGroupName { get; set; }

    public List<string> TargetGroupARNs { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class AttachLoadBalancerTargetGroupsResponse : AmazonWebServiceResponse;
