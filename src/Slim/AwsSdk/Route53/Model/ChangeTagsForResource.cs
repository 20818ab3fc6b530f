using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.Route53.Model;

public class ChangeTagsForResourceRequest : AmazonRoute53Request
{
    public TagResourceType ResourceType { get; set; }

    public string ResourceId { get; set; }

    [Wire(Item = "Tag")]
    public List<Tag> AddTags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    [Wire(Item = "Key")]
    public List<string> RemoveTagKeys { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class ChangeTagsForResourceResponse : AmazonWebServiceResponse;
