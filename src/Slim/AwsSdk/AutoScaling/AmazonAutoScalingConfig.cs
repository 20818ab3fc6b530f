using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Slim;
using Amazon.Util.Internal;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.AutoScaling;

/// <summary>Where the service is and how a client talks to it.</summary>
public class AmazonAutoScalingConfig : ClientConfig
{
    private static readonly string Agent = InternalSDKUtils.BuildUserAgentString("Auto Scaling", ClientDefaults.Version);

    public AmazonAutoScalingConfig()
        : base(ClientDefaults.Provider)
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "autoscaling";
        EndpointProvider = new RegionalEndpoints("autoscaling");
    }

    /// <summary>The service's name in <c>AWS_ENDPOINT_URL_*</c> variables and in the <c>services</c> section of a profile.</summary>
    public static new string ServiceId => "Auto Scaling";

    public override string RegionEndpointServiceName => "autoscaling";

    public override string ServiceVersion => "2011-01-01";

    public override string UserAgent => Agent;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        WireEndpointResolver.Resolve(this, parameters);
}
