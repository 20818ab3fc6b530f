using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class ListInstanceProfileTagsRequest : AmazonIdentityManagementServiceRequest
{
    public string InstanceProfileName { get; set; }

    public string Marker { get; set; }

    public int? MaxItems { get; set; }
}

public class ListInstanceProfileTagsResponse : AmazonWebServiceResponse
{
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public bool? IsTruncated { get; set; }

    public string Marker { get; set; }
}
