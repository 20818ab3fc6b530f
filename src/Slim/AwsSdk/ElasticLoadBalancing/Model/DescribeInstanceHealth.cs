using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

public class DescribeInstanceHealthRequest : AmazonElasticLoadBalancingRequest
{
    public string LoadBalancerName { get; set; }

    public List<Instance> Instances { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class DescribeInstanceHealthResponse : AmazonWebServiceResponse
{
    public List<InstanceState> InstanceStates { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
