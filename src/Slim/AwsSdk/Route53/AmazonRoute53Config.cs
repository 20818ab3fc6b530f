using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Slim;
using Amazon.Util.Internal;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.Route53;

/// <summary>Where the service is and how a client talks to it.</summary>
public class AmazonRoute53Config : ClientConfig
{
    private static readonly string Agent = InternalSDKUtils.BuildUserAgentString("Route 53", ClientDefaults.Version);

    public AmazonRoute53Config()
        : base(ClientDefaults.Provider)
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "route53";
        EndpointProvider = PartitionEndpoints.Route53;
    }

    /// <summary>The service's name in <c>AWS_ENDPOINT_URL_*</c> variables and in the <c>services</c> section of a profile.</summary>
    public static new string ServiceId => "Route 53";

    public override string RegionEndpointServiceName => "route53";

    public override string ServiceVersion => "2013-04-01";

    public override string UserAgent => Agent;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        WireEndpointResolver.Resolve(this, parameters);
}
