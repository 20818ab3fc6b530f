namespace Amazon.ElasticLoadBalancingV2.Model;

public class TagDescription
{
    public string ResourceArn { get; set; }

    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
