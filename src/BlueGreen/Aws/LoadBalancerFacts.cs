using Amazon.ElasticLoadBalancing.Model;
using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Aws;

/// <summary>Classic load balancers as facts.</summary>
internal static class LoadBalancerFacts
{
    public static LoadBalancer Read(LoadBalancerDescription description, IReadOnlyList<Backend> backends) =>
        new()
        {
            Name = LoadBalancerName.Parse(description.LoadBalancerName),
            Kind = LoadBalancerKind.Classic,
            DnsName = description.DNSName,
            HostedZoneId = ZoneId.TryParse(description.CanonicalHostedZoneNameID, out var zone) ? zone : null,
            Vpc = description.VPCId,
            Subnets = [.. description.Subnets ?? []],
            Backends = backends,
        };

    public static Backend Read(InstanceState state) =>
        new(InstanceId.Parse(state.InstanceId), StateOf(state), state.Description ?? string.Empty);

    // A draining instance is shown as InService: only the description tells.
    private static BackendState StateOf(InstanceState state) =>
        !string.Equals(state.State, "InService", StringComparison.Ordinal) ? BackendState.OutOfService
        : state.Description?.Contains("deregistration", StringComparison.OrdinalIgnoreCase) == true ? BackendState.Draining
        : BackendState.InService;
}
