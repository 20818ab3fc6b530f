using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

public class RegisterInstancesWithLoadBalancerRequest : AmazonElasticLoadBalancingRequest
{
    public string LoadBalancerName { get; set; }

    public List<Instance> Instances { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class RegisterInstancesWithLoadBalancerResponse : AmazonWebServiceResponse
{
    public List<Instance> Instances { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
