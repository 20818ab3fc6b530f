namespace Amazon.AutoScaling.Model;

public class MetricDimension
{
    public string Name { get; set; }

    public string Value { get; set; }
}
