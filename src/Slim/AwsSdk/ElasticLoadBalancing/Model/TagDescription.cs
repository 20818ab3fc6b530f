namespace Amazon.ElasticLoadBalancing.Model;

public class TagDescription
{
    public string LoadBalancerName { get; set; }

    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
