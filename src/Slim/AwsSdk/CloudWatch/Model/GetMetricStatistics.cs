using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

public class GetMetricStatisticsRequest : AmazonCloudWatchRequest
{
    public string Namespace { get; set; }

    public string MetricName { get; set; }

    public List<Dimension> Dimensions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public DateTime? StartTime { get; set; }

    public DateTime? EndTime { get; set; }

    public int? Period { get; set; }

    public List<string> Statistics { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> ExtendedStatistics { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public StandardUnit Unit { get; set; }
}

public class GetMetricStatisticsResponse : AmazonWebServiceResponse
{
    public string Label { get; set; }

    public List<Datapoint> Datapoints { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
