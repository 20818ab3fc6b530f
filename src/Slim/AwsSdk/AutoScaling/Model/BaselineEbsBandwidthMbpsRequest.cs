namespace Amazon.AutoScaling.Model;

public class BaselineEbsBandwidthMbpsRequest
{
    public int? Min { get; set; }

    public int? Max { get; set; }
}
