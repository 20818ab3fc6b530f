using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Slim;
using Amazon.Util.Internal;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.IdentityManagement;

/// <summary>Where the service is and how a client talks to it.</summary>
public class AmazonIdentityManagementServiceConfig : ClientConfig
{
    private static readonly string Agent = InternalSDKUtils.BuildUserAgentString("IAM", ClientDefaults.Version);

    public AmazonIdentityManagementServiceConfig()
        : base(ClientDefaults.Provider)
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "iam";
        EndpointProvider = PartitionEndpoints.Iam;
    }

    /// <summary>The service's name in <c>AWS_ENDPOINT_URL_*</c> variables and in the <c>services</c> section of a profile.</summary>
    public static new string ServiceId => "IAM";

    public override string RegionEndpointServiceName => "iam";

    public override string ServiceVersion => "2010-05-08";

    public override string UserAgent => Agent;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        WireEndpointResolver.Resolve(this, parameters);
}
