#nullable enable
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.Slim;

/// <summary>A service with one endpoint for all regions of a partition, which signs for one region whatever the client's is.</summary>
internal sealed class PartitionEndpoints : IEndpointProvider
{
    private readonly RegionalEndpoints regional;
    private readonly Dictionary<string, Hosts> byPartition;

    private PartitionEndpoints(string prefix, Dictionary<string, Hosts> byPartition)
    {
        regional = new(prefix);
        this.byPartition = byPartition;
    }

    public static PartitionEndpoints Route53 { get; } =
        new(
            "route53",
            new(StringComparer.Ordinal)
            {
                ["aws"] = new("us-east-1", "route53.amazonaws.com", "route53.global.api.aws", Fips: "route53-fips.amazonaws.com"),
                ["aws-cn"] = new("cn-northwest-1", "route53.amazonaws.com.cn", "route53.global.api.amazonwebservices.com.cn"),
                ["aws-us-gov"] = new("us-gov-west-1", "route53.us-gov.amazonaws.com", "route53.us-gov.api.aws"),
                ["aws-eusc"] = new("eusc-de-east-1", "route53.amazonaws.eu", "route53.global.api.amazonwebservices.eu"),
            }
        );

    public static PartitionEndpoints Iam { get; } =
        new(
            "iam",
            new(StringComparer.Ordinal)
            {
                ["aws"] = new("us-east-1", "iam.amazonaws.com", "iam.global.api.aws", Fips: "iam-fips.amazonaws.com"),
                ["aws-cn"] = new("cn-north-1", "iam.cn-north-1.amazonaws.com.cn", "iam.global.api.amazonwebservices.com.cn"),
                ["aws-us-gov"] = new("us-gov-west-1", "iam.us-gov.amazonaws.com", "iam.us-gov.api.aws"),
            }
        );

    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        if (
            parameters["Endpoint"] is string { Length: > 0 }
            || parameters["Region"] is not string region
            || !byPartition.TryGetValue((string)Fn.GetAttr(Fn.Partition(region), "name"), out var hosts)
        )
        {
            return regional.ResolveEndpoint(parameters);
        }

        var host =
            parameters["UseFIPS"] is true ? hosts.Fips ?? hosts.Plain
            : parameters["UseDualStack"] is true ? hosts.DualStack
            : hosts.Plain;
        return new(
            $"https://{host}",
            $$"""{"authSchemes":[{"name":"sigv4","signingRegion":"{{hosts.SigningRegion}}"}]}""",
            headersJson: null
        );
    }

    private sealed record Hosts(string SigningRegion, string Plain, string DualStack, string? Fips = null);
}
