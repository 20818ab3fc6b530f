namespace Amazon.AutoScaling.Model;

public class InstanceLifecyclePolicy
{
    public RetentionTriggers RetentionTriggers { get; set; }
}

public class RetentionTriggers
{
    public RetentionAction TerminateHookAbandon { get; set; }
}
