using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class DeleteTagsRequest : AmazonAutoScalingRequest
{
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class DeleteTagsResponse : AmazonWebServiceResponse;
