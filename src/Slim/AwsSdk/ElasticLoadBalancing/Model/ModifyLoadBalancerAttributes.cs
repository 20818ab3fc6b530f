using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

public class ModifyLoadBalancerAttributesRequest : AmazonElasticLoadBalancingRequest
{
    public string LoadBalancerName { get; set; }

    public LoadBalancerAttributes LoadBalancerAttributes { get; set; }
}

public class ModifyLoadBalancerAttributesResponse : AmazonWebServiceResponse
{
    public string LoadBalancerName { get; set; }

    public LoadBalancerAttributes LoadBalancerAttributes { get; set; }
}
