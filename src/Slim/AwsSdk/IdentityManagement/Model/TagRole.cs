using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class TagRoleRequest : AmazonIdentityManagementServiceRequest
{
    public string RoleName { get; set; }

    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class TagRoleResponse : AmazonWebServiceResponse;
