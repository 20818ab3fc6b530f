namespace Amazon.AutoScaling.Model;

public class StepAdjustment
{
    public double? MetricIntervalLowerBound { get; set; }

    public double? MetricIntervalUpperBound { get; set; }

    public int? ScalingAdjustment { get; set; }
}
