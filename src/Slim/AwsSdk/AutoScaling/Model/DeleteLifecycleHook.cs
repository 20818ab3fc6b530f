using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class DeleteLifecycleHookRequest : AmazonAutoScalingRequest
{
    public string LifecycleHookName { get; set; }

    public string AutoScalingGroupName { get; set; }
}

public class DeleteLifecycleHookResponse : AmazonWebServiceResponse;
