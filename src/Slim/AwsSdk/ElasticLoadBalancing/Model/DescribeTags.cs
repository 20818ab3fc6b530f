using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

public class DescribeTagsRequest : AmazonElasticLoadBalancingRequest
{
    public List<string> LoadBalancerNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class DescribeTagsResponse : AmazonWebServiceResponse
{
    public List<TagDescription> TagDescriptions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
