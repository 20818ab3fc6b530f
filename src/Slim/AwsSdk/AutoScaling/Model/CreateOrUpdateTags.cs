using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class CreateOrUpdateTagsRequest : AmazonAutoScalingRequest
{
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class CreateOrUpdateTagsResponse : AmazonWebServiceResponse;
