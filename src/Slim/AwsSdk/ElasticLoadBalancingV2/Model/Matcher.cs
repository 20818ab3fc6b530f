namespace Amazon.ElasticLoadBalancingV2.Model;

public class Matcher
{
    public string HttpCode { get; set; }

    public string GrpcCode { get; set; }
}
