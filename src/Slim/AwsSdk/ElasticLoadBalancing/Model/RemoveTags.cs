using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

public class RemoveTagsRequest : AmazonElasticLoadBalancingRequest
{
    public List<string> LoadBalancerNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<TagKeyOnly> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class RemoveTagsResponse : AmazonWebServiceResponse;
