using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class RemoveRoleFromInstanceProfileRequest : AmazonIdentityManagementServiceRequest
{
    public string InstanceProfileName { get; set; }

    public string RoleName { get; set; }
}

public class RemoveRoleFromInstanceProfileResponse : AmazonWebServiceResponse;
