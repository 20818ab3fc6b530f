namespace Amazon.AutoScaling.Model;

public class Activity
{
    public string ActivityId { get; set; }

    public string AutoScalingGroupName { get; set; }

    public string Description { get; set; }

    public string Cause { get; set; }

    public DateTime? StartTime { get; set; }

    public DateTime? EndTime { get; set; }

    public ScalingActivityStatusCode StatusCode { get; set; }

    public string StatusMessage { get; set; }

    public int? Progress { get; set; }

    public string Details { get; set; }

    public string AutoScalingGroupState { get; set; }

    public string AutoScalingGroupARN { get; set; }
}
