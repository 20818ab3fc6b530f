using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

public class DeregisterInstancesFromLoadBalancerRequest : AmazonElasticLoadBalancingRequest
{
    public string LoadBalancerName { get; set; }

    public List<Instance> Instances { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class DeregisterInstancesFromLoadBalancerResponse : AmazonWebServiceResponse
{
    public List<Instance> Instances { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
