using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

public class AddTagsRequest : AmazonElasticLoadBalancingRequest
{
    public List<string> LoadBalancerNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class AddTagsResponse : AmazonWebServiceResponse;
