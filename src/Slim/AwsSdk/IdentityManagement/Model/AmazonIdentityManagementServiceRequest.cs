using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>What every request of this service has in common.</summary>
public class AmazonIdentityManagementServiceRequest : AmazonWebServiceRequest;
