using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class DeleteScheduledActionRequest : AmazonAutoScalingRequest
{
    public string AutoScalingGroupName { get; set; }

    public string ScheduledActionName { get; set; }
}

public class DeleteScheduledActionResponse : AmazonWebServiceResponse;
