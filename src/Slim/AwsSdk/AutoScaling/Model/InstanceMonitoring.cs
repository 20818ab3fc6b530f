namespace Amazon.AutoScaling.Model;

public class InstanceMonitoring
{
    public bool? Enabled { get; set; }
}
