namespace Amazon.ElasticLoadBalancing.Model;

public class HealthCheck
{
    public string Target { get; set; }

    public int? Interval { get; set; }

    public int? Timeout { get; set; }

    public int? UnhealthyThreshold { get; set; }

    public int? HealthyThreshold { get; set; }
}
