using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

public class ModifyLoadBalancerAttributesRequest : AmazonElasticLoadBalancingV2Request
{
    public string LoadBalancerArn { get; set; }

    public List<LoadBalancerAttribute> Attributes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class ModifyLoadBalancerAttributesResponse : AmazonWebServiceResponse
{
    public List<LoadBalancerAttribute> Attributes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
