namespace Amazon.AutoScaling.Model;

public class LifecycleHookSpecification
{
    public string LifecycleHookName { get; set; }

    public string LifecycleTransition { get; set; }

    public string NotificationMetadata { get; set; }

    public int? HeartbeatTimeout { get; set; }

    public string DefaultResult { get; set; }

    public string NotificationTargetARN { get; set; }

    public string RoleARN { get; set; }
}
