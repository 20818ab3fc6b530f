using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

public class DescribeTagsRequest : AmazonElasticLoadBalancingV2Request
{
    public List<string> ResourceArns { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class DescribeTagsResponse : AmazonWebServiceResponse
{
    public List<TagDescription> TagDescriptions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
