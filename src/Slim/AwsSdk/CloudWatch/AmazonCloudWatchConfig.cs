using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Slim;
using Amazon.Util.Internal;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.CloudWatch;

/// <summary>Where the service is and how a client talks to it.</summary>
public class AmazonCloudWatchConfig : ClientConfig
{
    private static readonly string Agent = InternalSDKUtils.BuildUserAgentString("CloudWatch", ClientDefaults.Version);

    public AmazonCloudWatchConfig()
        : base(ClientDefaults.Provider)
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "monitoring";
        EndpointProvider = new RegionalEndpoints("monitoring");
    }

    /// <summary>The service's name in <c>AWS_ENDPOINT_URL_*</c> variables and in the <c>services</c> section of a profile.</summary>
    public static new string ServiceId => "CloudWatch";

    public override string RegionEndpointServiceName => "monitoring";

    public override string ServiceVersion => "2010-08-01";

    public override string UserAgent => Agent;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        WireEndpointResolver.Resolve(this, parameters);
}
