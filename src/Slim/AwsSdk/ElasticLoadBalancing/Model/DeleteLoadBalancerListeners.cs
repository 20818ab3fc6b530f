using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

public class DeleteLoadBalancerListenersRequest : AmazonElasticLoadBalancingRequest
{
    public string LoadBalancerName { get; set; }

    public List<int> LoadBalancerPorts { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class DeleteLoadBalancerListenersResponse : AmazonWebServiceResponse;
