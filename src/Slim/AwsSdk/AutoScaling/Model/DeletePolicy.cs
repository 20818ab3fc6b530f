using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class DeletePolicyRequest : AmazonAutoScalingRequest
{
    public string AutoScalingGroupName { get; set; }

    public string PolicyName { get; set; }
}

public class DeletePolicyResponse : AmazonWebServiceResponse;
