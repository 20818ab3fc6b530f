using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

public class AddTagsRequest : AmazonElasticLoadBalancingV2Request
{
    public List<string> ResourceArns { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class AddTagsResponse : AmazonWebServiceResponse;
