namespace Amazon.AutoScaling.Model;

public class ScheduledUpdateGroupAction
{
    public string AutoScalingGroupName { get; set; }

    public string ScheduledActionName { get; set; }

    public string ScheduledActionARN { get; set; }

    public DateTime? Time { get; set; }

    public DateTime? StartTime { get; set; }

    public DateTime? EndTime { get; set; }

    public string Recurrence { get; set; }

    public int? MinSize { get; set; }

    public int? MaxSize { get; set; }

    public int? DesiredCapacity { get; set; }

    public string TimeZone { get; set; }
}
