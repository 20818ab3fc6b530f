using Amazon.Runtime;

namespace Amazon.Route53.Model;

public class ListTagsForResourceRequest : AmazonRoute53Request
{
    public TagResourceType ResourceType { get; set; }

    public string ResourceId { get; set; }
}

public class ListTagsForResourceResponse : AmazonWebServiceResponse
{
    public ResourceTagSet ResourceTagSet { get; set; }
}
