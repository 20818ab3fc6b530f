namespace Amazon.AutoScaling.Model;

public class MetricDataQuery
{
    public string Id { get; set; }

    public string Expression { get; set; }

    public MetricStat MetricStat { get; set; }

    public string Label { get; set; }

    public bool? ReturnData { get; set; }
}

public class MetricStat
{
    public Metric Metric { get; set; }

    public string Stat { get; set; }

    public string Unit { get; set; }
}
