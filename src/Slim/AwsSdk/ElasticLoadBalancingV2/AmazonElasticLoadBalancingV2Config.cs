using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Slim;
using Amazon.Util.Internal;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>Where the service is and how a client talks to it.</summary>
public class AmazonElasticLoadBalancingV2Config : ClientConfig
{
    private static readonly string Agent = InternalSDKUtils.BuildUserAgentString("Elastic Load Balancing v2", ClientDefaults.Version);

    public AmazonElasticLoadBalancingV2Config()
        : base(ClientDefaults.Provider)
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "elasticloadbalancing";
        EndpointProvider = new RegionalEndpoints("elasticloadbalancing");
    }

    /// <summary>The service's name in <c>AWS_ENDPOINT_URL_*</c> variables and in the <c>services</c> section of a profile.</summary>
    public static new string ServiceId => "Elastic Load Balancing v2";

    public override string RegionEndpointServiceName => "elasticloadbalancing";

    public override string ServiceVersion => "2015-12-01";

    public override string UserAgent => Agent;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        WireEndpointResolver.Resolve(this, parameters);
}
