using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

public class DeleteLoadBalancerRequest : AmazonElasticLoadBalancingRequest
{
    public string LoadBalancerName { get; set; }
}

public class DeleteLoadBalancerResponse : AmazonWebServiceResponse;
