namespace Amazon.CloudWatch.Model;

public class Datapoint
{
    public DateTime? Timestamp { get; set; }

    public double? SampleCount { get; set; }

    public double? Average { get; set; }

    public double? Sum { get; set; }

    public double? Minimum { get; set; }

    public double? Maximum { get; set; }

    public StandardUnit Unit { get; set; }

    public Dictionary<string, double> ExtendedStatistics { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
