using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class PutLifecycleHookRequest : AmazonAutoScalingRequest
{
    public string LifecycleHookName { get; set; }

    public string AutoScalingGroupName { get; set; }

    public string LifecycleTransition { get; set; }

    public string RoleARN { get; set; }

    public string NotificationTargetARN { get; set; }

    public string NotificationMetadata { get; set; }

    public int? HeartbeatTimeout { get; set; }

    public string DefaultResult { get; set; }
}

public class PutLifecycleHookResponse : AmazonWebServiceResponse;
