using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

public class DescribeLoadBalancerAttributesRequest : AmazonElasticLoadBalancingV2Request
{
    public string LoadBalancerArn { get; set; }
}

public class DescribeLoadBalancerAttributesResponse : AmazonWebServiceResponse
{
    public List<LoadBalancerAttribute> Attributes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
