namespace Amazon.ElasticLoadBalancingV2.Model;

public class RewriteConfig
{
    public string Regex { get; set; }

    public string Replace { get; set; }
}
