using Amazon.ElasticLoadBalancing;
using Amazon.ElasticLoadBalancing.Model;
using BlueGreen.Naming;
using BlueGreen.Provision;
using BlueGreen.State;

namespace BlueGreen.Aws;

/// <summary>Reads how classic load balancers are set: all descriptions and tags in one call each, attributes one call a load balancer.</summary>
internal sealed class ClassicFactsReader(IAmazonElasticLoadBalancing elb, AwsCalls calls)
{
    public async Task<IReadOnlyList<BalancerFacts>> ReadAsync(IReadOnlyList<LoadBalancerName> wanted, CancellationToken cancellationToken)
    {
        if (wanted.Count == 0)
        {
            return [];
        }

        var tags = TagsAsync(wanted, cancellationToken);
        var attributes = Task.WhenAll(wanted.Select(name => AttributesAsync(name, cancellationToken)));
        var described = await DescribeAsync(wanted, cancellationToken).ConfigureAwait(false);
        var found = (await attributes.ConfigureAwait(false)).Zip(wanted).ToDictionary(pair => pair.Second, pair => pair.First);
        var owners = await tags.ConfigureAwait(false);
        return [.. described.Select(balancer => Read(balancer, owners, found))];
    }

    private async Task<IReadOnlyList<LoadBalancerDescription>> DescribeAsync(
        IReadOnlyList<LoadBalancerName> wanted,
        CancellationToken cancellationToken
    )
    {
        var request = new DescribeLoadBalancersRequest { LoadBalancerNames = Texts(wanted) };
        var response = await calls
            .RunAsync(
                "elasticloadbalancing:DescribeLoadBalancers",
                token => elb.DescribeLoadBalancersAsync(request, token),
                cancellationToken
            )
            .ConfigureAwait(false);
        return response.LoadBalancerDescriptions ?? [];
    }

    private async Task<IReadOnlyDictionary<string, string?>> TagsAsync(
        IReadOnlyList<LoadBalancerName> wanted,
        CancellationToken cancellationToken
    )
    {
        var request = new DescribeTagsRequest { LoadBalancerNames = Texts(wanted) };
        var response = await calls
            .RunAsync("elasticloadbalancing:DescribeTags", token => elb.DescribeTagsAsync(request, token), cancellationToken)
            .ConfigureAwait(false);
        return (response.TagDescriptions ?? []).ToDictionary(
            described => described.LoadBalancerName,
            described => described.Tags?.FirstOrDefault(tag => tag.Key == Tags.Environment)?.Value,
            StringComparer.Ordinal
        );
    }

    private async Task<BalancerAttributes> AttributesAsync(LoadBalancerName name, CancellationToken cancellationToken)
    {
        var request = new DescribeLoadBalancerAttributesRequest { LoadBalancerName = name.ToString() };
        var response = await calls
            .RunAsync(
                "elasticloadbalancing:DescribeLoadBalancerAttributes",
                token => elb.DescribeLoadBalancerAttributesAsync(request, token),
                cancellationToken
            )
            .ConfigureAwait(false);
        var attributes = response.LoadBalancerAttributes;
        return new BalancerAttributes(
            attributes.CrossZoneLoadBalancing?.Enabled == true,
            attributes.ConnectionDraining is { Enabled: true } draining ? draining.Timeout : null,
            attributes.ConnectionSettings?.IdleTimeout ?? 0
        );
    }

    private static ClassicFacts Read(
        LoadBalancerDescription balancer,
        IReadOnlyDictionary<string, string?> owners,
        IReadOnlyDictionary<LoadBalancerName, BalancerAttributes> attributes
    )
    {
        var name = LoadBalancerName.Parse(balancer.LoadBalancerName);
        var check = balancer.HealthCheck;
        return new ClassicFacts
        {
            Name = name,
            MadeFor = owners.GetValueOrDefault(balancer.LoadBalancerName),
            Vpc = balancer.VPCId,
            Subnets = [.. balancer.Subnets ?? []],
            SecurityGroups = [.. balancer.SecurityGroups ?? []],
            Listeners = [.. (balancer.ListenerDescriptions ?? []).Select(described => Read(described.Listener))],
            HealthCheck = new BalancerHealthCheck(
                check?.Target ?? string.Empty,
                check?.Interval ?? 0,
                check?.Timeout ?? 0,
                check?.HealthyThreshold ?? 0,
                check?.UnhealthyThreshold ?? 0
            ),
            Attributes = attributes[name],
        };
    }

    private static BalancerListener Read(Listener listener) =>
        new(
            listener.Protocol.ToUpperInvariant(),
            listener.LoadBalancerPort ?? 0,
            (listener.InstanceProtocol ?? listener.Protocol).ToUpperInvariant(),
            listener.InstancePort ?? 0,
            string.IsNullOrEmpty(listener.SSLCertificateId) ? null : listener.SSLCertificateId
        );

    private static List<string> Texts(IReadOnlyList<LoadBalancerName> names) => [.. names.Select(name => name.ToString())];
}
