using System.Collections.Immutable;
using System.Net;

namespace BlueGreen.LocalCloud.Traffic.Views;

/// <summary>All that the data plane knows of the cloud at one moment. Immutable.</summary>
internal sealed record TrafficView
{
    public static TrafficView Empty { get; } = new();

    /// <summary>Whether configured intervals take time.</summary>
    public bool TakesTime { get; init; }

    public ImmutableArray<BalancerView> Balancers { get; init; } = [];

    public ImmutableArray<HealthCheckView> Checks { get; init; } = [];

    /// <summary>In the order of their creation.</summary>
    public ImmutableArray<ZoneView> Zones { get; init; } = [];

    public ImmutableArray<VpcView> Vpcs { get; init; } = [];

    /// <summary>The instances that are there.</summary>
    public ImmutableArray<InstanceView> Instances { get; init; } = [];
}

/// <summary>A probe that a load balancer makes of an instance.</summary>
/// <param name="Target">Such as <c>HTTP:3001/health</c>.</param>
/// <param name="FailuresToBad">Failures in a row that are needed before the probe is told as failed; 1 where the simulation counts itself.</param>
internal sealed record HealthCheckView(
    string InstanceId,
    IPAddress Address,
    string Target,
    TimeSpan Interval,
    TimeSpan Timeout,
    int FailuresToBad
)
{
    /// <summary>The status codes that are a yes, such as <c>200</c> or <c>200-299,301</c>.</summary>
    public string Codes { get; init; } = "200";
}

/// <summary>A network, and how it resolves names.</summary>
internal sealed record VpcView(string Id, string Region, IPNetwork Cidr, bool IsDefault, bool DnsSupport, bool DnsHostnames)
{
    /// <summary>Where Amazon's resolver answers: the network's base plus two.</summary>
    public IPAddress Resolver
    {
        get
        {
            var bytes = Cidr.BaseAddress.GetAddressBytes();
            bytes[3] += 2;
            return new IPAddress(bytes);
        }
    }
}

internal sealed record InstanceView(string Id, string Region, string VpcId, IPAddress PrivateAddress, IPAddress? PublicAddress);
