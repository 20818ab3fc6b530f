#nullable enable
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.Slim;

/// <summary>A service with an endpoint in each region.</summary>
internal sealed class RegionalEndpoints(string prefix) : IEndpointProvider
{
    // A fresh one each time: the pipeline changes what it gets.
    public Endpoint ResolveEndpoint(EndpointParameters parameters) => new(Url(parameters));

    private string Url(EndpointParameters parameters)
    {
        if (parameters["Endpoint"] is string { Length: > 0 } own)
        {
            return own;
        }

        if (parameters["Region"] is not string region)
        {
            throw new AmazonClientException("No RegionEndpoint or ServiceURL configured");
        }

        var partition = Fn.Partition(region);
        var suffix = Fn.GetAttr(partition, parameters["UseDualStack"] is true ? "dualStackDnsSuffix" : "dnsSuffix");

        // GovCloud's ordinary endpoints are FIPS endpoints.
        var fips = parameters["UseFIPS"] is true && Fn.GetAttr(partition, "name") is not "aws-us-gov" ? "-fips" : "";
        return $"https://{prefix}{fips}.{region}.{suffix}";
    }
}
