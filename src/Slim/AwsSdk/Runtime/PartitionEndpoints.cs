#nullable enable
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.Slim;

/// <summary>A service with one endpoint for all regions of a partition, which signs for one region only.</summary>
internal sealed class PartitionEndpoints : IEndpointProvider
{
    private readonly RegionalEndpoints elsewhere;
    private readonly Dictionary<string, (string Url, string Region)> byPartition;

    private PartitionEndpoints(string prefix, Dictionary<string, (string Url, string Region)> byPartition)
    {
        elsewhere = new(prefix);
        this.byPartition = byPartition;
    }

    public static PartitionEndpoints Route53 { get; } =
        new(
            "route53",
            new(StringComparer.Ordinal)
            {
                ["aws"] = ("https://route53.amazonaws.com", "us-east-1"),
                ["aws-cn"] = ("https://route53.amazonaws.com.cn", "cn-northwest-1"),
                ["aws-us-gov"] = ("https://route53.us-gov.amazonaws.com", "us-gov-west-1"),
            }
        );

    public static PartitionEndpoints Iam { get; } =
        new(
            "iam",
            new(StringComparer.Ordinal)
            {
                ["aws"] = ("https://iam.amazonaws.com", "us-east-1"),
                ["aws-cn"] = ("https://iam.cn-north-1.amazonaws.com.cn", "cn-north-1"),
                ["aws-us-gov"] = ("https://iam.us-gov.amazonaws.com", "us-gov-west-1"),
            }
        );

    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        if (
            parameters["Endpoint"] is not string { Length: > 0 }
            && parameters["Region"] is string region
            && byPartition.TryGetValue((string)Fn.GetAttr(Fn.Partition(region), "name"), out var one)
        )
        {
            return new(one.Url, $$"""{"authSchemes":[{"name":"sigv4","signingRegion":"{{one.Region}}"}]}""", "");
        }

        return elsewhere.ResolveEndpoint(parameters);
    }
}
