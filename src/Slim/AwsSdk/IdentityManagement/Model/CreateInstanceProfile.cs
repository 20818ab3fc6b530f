using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class CreateInstanceProfileRequest : AmazonIdentityManagementServiceRequest
{
    public string InstanceProfileName { get; set; }

    public string Path { get; set; }

    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class CreateInstanceProfileResponse : AmazonWebServiceResponse
{
    public InstanceProfile InstanceProfile { get; set; }
}
