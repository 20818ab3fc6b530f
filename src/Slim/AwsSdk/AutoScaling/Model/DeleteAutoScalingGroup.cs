using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class DeleteAutoScalingGroupRequest : AmazonAutoScalingRequest
{
    public string AutoScalingGroupName { get; set; }

    public bool? ForceDelete { get; set; }
}

public class DeleteAutoScalingGroupResponse : AmazonWebServiceResponse;
