using Amazon.ElasticLoadBalancing;
using Amazon.ElasticLoadBalancing.Model;
using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Aws;

/// <summary>Classic load balancers as facts.</summary>
internal sealed class ClassicBalancers(IAmazonElasticLoadBalancing elb, AwsCalls calls)
{
    /// <summary>Those of the wanted names that exist, without what stands behind them. All are listed: to name one that is missing fails the call.</summary>
    public async Task<IReadOnlyList<LoadBalancer>> FindAsync(IReadOnlyList<LoadBalancerName> wanted, CancellationToken cancellationToken)
    {
        var found = new List<LoadBalancer>();
        var request = new DescribeLoadBalancersRequest();
        do
        {
            var page = await calls
                .RunAsync(
                    "elasticloadbalancing:DescribeLoadBalancers",
                    token => elb.DescribeLoadBalancersAsync(request, token),
                    cancellationToken
                )
                .ConfigureAwait(false);
            found.AddRange(
                (page.LoadBalancerDescriptions ?? [])
                    .Where(description => wanted.Any(name => name.ToString() == description.LoadBalancerName))
                    .Select(Read)
            );
            request.Marker = page.NextMarker;
        } while (!string.IsNullOrEmpty(request.Marker));

        return found;
    }

    /// <summary>What a load balancer says of its instances; nothing where it does not exist.</summary>
    public async Task<IReadOnlyList<Backend>> BackendsAsync(TrafficSource.Classic source, CancellationToken cancellationToken)
    {
        try
        {
            var request = new DescribeInstanceHealthRequest { LoadBalancerName = source.Name.ToString() };
            var health = await calls
                .RunAsync(
                    "elasticloadbalancing:DescribeInstanceHealth",
                    token => elb.DescribeInstanceHealthAsync(request, token),
                    cancellationToken
                )
                .ConfigureAwait(false);
            return [.. (health.InstanceStates ?? []).Select(Read)];
        }
        catch (AwsCallException exception) when (exception.ErrorCode is "LoadBalancerNotFound" or "AccessPointNotFound")
        {
            return [];
        }
    }

    private static LoadBalancer Read(LoadBalancerDescription description)
    {
        var name = LoadBalancerName.Parse(description.LoadBalancerName);
        return new LoadBalancer
        {
            Name = name,
            Kind = LoadBalancerKind.Classic,
            Traffic = new TrafficSource.Classic(name),
            DnsName = description.DNSName,
            HostedZoneId = ZoneId.TryParse(description.CanonicalHostedZoneNameID, out var zone) ? zone : null,
            Vpc = description.VPCId,
            Subnets = [.. description.Subnets ?? []],
        };
    }

    private static Backend Read(InstanceState state) =>
        new(InstanceId.Parse(state.InstanceId), StateOf(state), state.Description ?? string.Empty);

    // A draining instance is shown as InService: only the description tells.
    private static BackendState StateOf(InstanceState state) =>
        !string.Equals(state.State, "InService", StringComparison.Ordinal) ? BackendState.OutOfService
        : state.Description?.Contains("deregistration", StringComparison.OrdinalIgnoreCase) == true ? BackendState.Draining
        : BackendState.InService;
}
