using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

public class DescribeLoadBalancerAttributesRequest : AmazonElasticLoadBalancingRequest
{
    public string LoadBalancerName { get; set; }
}

public class DescribeLoadBalancerAttributesResponse : AmazonWebServiceResponse
{
    public LoadBalancerAttributes LoadBalancerAttributes { get; set; }
}
