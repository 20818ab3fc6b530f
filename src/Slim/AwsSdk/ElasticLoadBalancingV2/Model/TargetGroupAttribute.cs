namespace Amazon.ElasticLoadBalancingV2.Model;

public class TargetGroupAttribute
{
    public string Key { get; set; }

    public string Value { get; set; }
}
