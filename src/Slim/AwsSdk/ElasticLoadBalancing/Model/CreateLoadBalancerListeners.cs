using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

public class CreateLoadBalancerListenersRequest : AmazonElasticLoadBalancingRequest
{
    public string LoadBalancerName { get; set; }

    public List<Listener> Listeners { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class CreateLoadBalancerListenersResponse : AmazonWebServiceResponse;
