using System.Net;

namespace BlueGreen.LocalCloud.Traffic;

/// <summary>Where the data plane answers.</summary>
internal sealed record TrafficSettings
{
    /// <summary>The first two bytes of the addresses of load balancers.</summary>
    /// <value>Default 198.18, a range kept for tests of networks.</value>
    public (byte First, byte Second) NodeNetwork { get; init; } = (198, 18);

    /// <summary>Who answers as the name servers of the world do.</summary>
    public IPAddress PublicResolver { get; init; } = new([198, 18, 255, 53]);

    /// <summary>Who answers instances, each as its network sees names.</summary>
    public IPAddress VpcResolver { get; init; } = new([169, 254, 169, 253]);

    /// <summary>Whether each network also has a resolver of its own at its base plus two.</summary>
    public bool ResolverInEachVpc { get; init; } = true;

    public int DnsPort { get; init; } = 53;

    /// <summary>A unix socket on which browsers see the world's names; null for none.</summary>
    public string? FrontSocket { get; init; }

    /// <summary>A unix socket on which browsers see the names of the network; null for none.</summary>
    public string? VpcFrontSocket { get; init; }

    /// <summary>Where the certificate authority lasts; null keeps it in memory.</summary>
    public string? DataDirectory { get; init; }
}
