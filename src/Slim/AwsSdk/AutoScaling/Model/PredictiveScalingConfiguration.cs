namespace Amazon.AutoScaling.Model;

public class PredictiveScalingConfiguration
{
    public List<PredictiveScalingMetricSpecification> MetricSpecifications { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public PredictiveScalingMode Mode { get; set; }

    public int? SchedulingBufferTime { get; set; }

    public PredictiveScalingMaxCapacityBreachBehavior MaxCapacityBreachBehavior { get; set; }

    public int? MaxCapacityBuffer { get; set; }
}

public class PredictiveScalingMetricSpecification
{
    public double? TargetValue { get; set; }

    public PredictiveScalingPredefinedMetricPair PredefinedMetricPairSpecification { get; set; }

    public PredictiveScalingPredefinedScalingMetric PredefinedScalingMetricSpecification { get; set; }

    public PredictiveScalingPredefinedLoadMetric PredefinedLoadMetricSpecification { get; set; }

    public PredictiveScalingCustomizedScalingMetric CustomizedScalingMetricSpecification { get; set; }

    public PredictiveScalingCustomizedLoadMetric CustomizedLoadMetricSpecification { get; set; }

    public PredictiveScalingCustomizedCapacityMetric CustomizedCapacityMetricSpecification { get; set; }
}

public class PredictiveScalingPredefinedMetricPair
{
    public PredefinedMetricPairType PredefinedMetricType { get; set; }

    public string ResourceLabel { get; set; }
}

public class PredictiveScalingPredefinedScalingMetric
{
    public PredefinedScalingMetricType PredefinedMetricType { get; set; }

    public string ResourceLabel { get; set; }
}

public class PredictiveScalingPredefinedLoadMetric
{
    public PredefinedLoadMetricType PredefinedMetricType { get; set; }

    public string ResourceLabel { get; set; }
}

public class PredictiveScalingCustomizedScalingMetric
{
    public List<MetricDataQuery> MetricDataQueries { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class PredictiveScalingCustomizedLoadMetric
{
    public List<MetricDataQuery> MetricDataQueries { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class PredictiveScalingCustomizedCapacityMetric
{
    public List<MetricDataQuery> MetricDataQueries { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
