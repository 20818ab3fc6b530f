using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

public class PutMetricAlarmRequest : AmazonCloudWatchRequest
{
    public string AlarmName { get; set; }

    public string AlarmDescription { get; set; }

    public bool? ActionsEnabled { get; set; }

    public List<string> OKActions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> AlarmActions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> InsufficientDataActions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string MetricName { get; set; }

    public string Namespace { get; set; }

    public Statistic Statistic { get; set; }

    public string ExtendedStatistic { get; set; }

    public List<Dimension> Dimensions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public int? Period { get; set; }

    public StandardUnit Unit { get; set; }

    public int? EvaluationPeriods { get; set; }

    public int? DatapointsToAlarm { get; set; }

    public double? Threshold { get; set; }

    public ComparisonOperator ComparisonOperator { get; set; }

    public string TreatMissingData { get; set; }

    public string EvaluateLowSampleCountPercentile { get; set; }

    public List<MetricDataQuery> Metrics { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string ThresholdMetricId { get; set; }

    public EvaluationCriteria EvaluationCriteria { get; set; }

    public int? EvaluationInterval { get; set; }
}

public class PutMetricAlarmResponse : AmazonWebServiceResponse;
