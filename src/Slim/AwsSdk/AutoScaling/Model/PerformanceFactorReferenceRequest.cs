namespace Amazon.AutoScaling.Model;

public class PerformanceFactorReferenceRequest
{
    public string InstanceFamily { get; set; }
}
