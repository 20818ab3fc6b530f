using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class CompleteLifecycleActionRequest : AmazonAutoScalingRequest
{
    public string LifecycleHookName { get; set; }

    public string AutoScalingGroupName { get; set; }

    public string LifecycleActionToken { get; set; }

    public string LifecycleActionResult { get; set; }

    public string InstanceId { get; set; }
}

public class CompleteLifecycleActionResponse : AmazonWebServiceResponse;
