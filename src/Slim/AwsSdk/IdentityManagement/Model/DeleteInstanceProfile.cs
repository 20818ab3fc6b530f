using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class DeleteInstanceProfileRequest : AmazonIdentityManagementServiceRequest
{
    public string InstanceProfileName { get; set; }
}

public class DeleteInstanceProfileResponse : AmazonWebServiceResponse;
