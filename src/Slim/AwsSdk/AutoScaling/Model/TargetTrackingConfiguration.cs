namespace Amazon.AutoScaling.Model;

public class TargetTrackingConfiguration
{
    public PredefinedMetricSpecification PredefinedMetricSpecification { get; set; }

    public CustomizedMetricSpecification CustomizedMetricSpecification { get; set; }

    public double? TargetValue { get; set; }

    public bool? DisableScaleIn { get; set; }
}

public class PredefinedMetricSpecification
{
    public MetricType PredefinedMetricType { get; set; }

    public string ResourceLabel { get; set; }
}

public class CustomizedMetricSpecification
{
    public string MetricName { get; set; }

    public string Namespace { get; set; }

    public List<MetricDimension> Dimensions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public MetricStatistic Statistic { get; set; }

    public string Unit { get; set; }

    public int? Period { get; set; }

    public List<TargetTrackingMetricDataQuery> Metrics { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class TargetTrackingMetricDataQuery
{
    public string Id { get; set; }

    public string Expression { get; set; }

    public TargetTrackingMetricStat MetricStat { get; set; }

    public string Label { get; set; }

    public int? Period { get; set; }

    public bool? ReturnData { get; set; }
}

public class TargetTrackingMetricStat
{
    public Metric Metric { get; set; }

    public string Stat { get; set; }

    public string Unit { get; set; }

    public int? Period { get; set; }
}
