using Amazon.Slim;

namespace Amazon.Route53.Model;

public class ResourceTagSet
{
    public TagResourceType ResourceType { get; set; }

    public string ResourceId { get; set; }

    [Wire(Item = "Tag")]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
