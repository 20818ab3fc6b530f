using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class AddRoleToInstanceProfileRequest : AmazonIdentityManagementServiceRequest
{
    public string InstanceProfileName { get; set; }

    public string RoleName { get; set; }
}

public class AddRoleToInstanceProfileResponse : AmazonWebServiceResponse;
