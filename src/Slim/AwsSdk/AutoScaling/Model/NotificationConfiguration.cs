namespace Amazon.AutoScaling.Model;

public class NotificationConfiguration
{
    public string AutoScalingGroupName { get; set; }

    public string TopicARN { get; set; }

    public string NotificationType { get; set; }
}
