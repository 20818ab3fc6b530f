using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class TerminateInstanceInAutoScalingGroupRequest : AmazonAutoScalingRequest
{
    public string InstanceId { get; set; }

    public bool? ShouldDecrementDesiredCapacity { get; set; }
}

public class TerminateInstanceInAutoScalingGroupResponse : AmazonWebServiceResponse
{
    public Activity Activity { get; set; }
}
