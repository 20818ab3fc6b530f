namespace Amazon.ElasticLoadBalancingV2.Model;

public class LoadBalancerAttribute
{
    public string Key { get; set; }

    public string Value { get; set; }
}
