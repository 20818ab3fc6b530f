using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

public class DeleteLoadBalancerRequest : AmazonElasticLoadBalancingV2Request
{
    public string LoadBalancerArn { get; set; }
}

public class DeleteLoadBalancerResponse : AmazonWebServiceResponse;
