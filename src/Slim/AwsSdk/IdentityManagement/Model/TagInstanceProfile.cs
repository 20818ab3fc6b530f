using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class TagInstanceProfileRequest : AmazonIdentityManagementServiceRequest
{
    public string InstanceProfileName { get; set; }

    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class TagInstanceProfileResponse : AmazonWebServiceResponse;
