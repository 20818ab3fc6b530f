namespace Amazon.ElasticLoadBalancingV2.Model;

public class IpamPools
{
    public string Ipv4IpamPoolId { get; set; }
}
