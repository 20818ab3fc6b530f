namespace Amazon.AutoScaling.Model;

public class Metric
{
    public string Namespace { get; set; }

    public string MetricName { get; set; }

    public List<MetricDimension> Dimensions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
