using BlueGreen.State;

namespace BlueGreen.Provision;

/// <summary>The network as EC2 tells of it.</summary>
internal sealed record NetworkFacts
{
    /// <value>The VPCs of the environment's name: one, or none before the first Provision.</value>
    public IReadOnlyList<VpcFacts> Vpcs { get; init; } = [];

    /// <value>Every subnet of that VPC.</value>
    public IReadOnlyList<SubnetFacts> Subnets { get; init; } = [];

    /// <value>Every internet gateway of the region.</value>
    public IReadOnlyList<GatewayFacts> Gateways { get; init; } = [];

    /// <value>Every route table of that VPC.</value>
    public IReadOnlyList<RouteTableFacts> RouteTables { get; init; } = [];

    /// <value>The security group of the environment's name in that VPC; null where there is none.</value>
    public SecurityGroupFacts? SecurityGroup { get; init; }

    /// <value>The region's availability zones. Only asked where a subnet is missing.</value>
    public IReadOnlyList<string> AvailabilityZones { get; init; } = [];

    /// <value>The VPC, where there is exactly one.</value>
    public VpcFacts? Vpc => Vpcs is [var vpc] ? vpc : null;

    /// <summary>The subnets of that name.</summary>
    public IReadOnlyList<SubnetFacts> Named(string name) => [.. Subnets.Where(subnet => subnet.Name == name)];

    /// <summary>The gateway of the VPC; else one that this environment's Provision made and did not attach yet.</summary>
    public GatewayFacts? Gateway =>
        (Vpc is { } vpc ? Gateways.FirstOrDefault(gateway => gateway.Vpcs.Contains(vpc.Id, StringComparer.Ordinal)) : null)
        ?? Gateways.FirstOrDefault(gateway => gateway.Ours && gateway.Vpcs.Count == 0);

    /// <summary>The route table that a subnet uses: its own, else the VPC's main one.</summary>
    public RouteTableFacts? TableOf(SubnetFacts subnet) =>
        RouteTables.FirstOrDefault(table => table.Subnets.Contains(subnet.Id, StringComparer.Ordinal))
        ?? RouteTables.FirstOrDefault(table => table.Main);
}

/// <summary>A VPC.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Ours">Whether this environment's Provision made it.</param>
/// <param name="Cidr">Its addresses.</param>
/// <param name="DnsSupport">Whether its name server answers.</param>
/// <param name="DnsHostNames">Whether its instances get names; private zones need both.</param>
internal sealed record VpcFacts(string Id, bool Ours, string Cidr, bool DnsSupport, bool DnsHostNames);

/// <summary>A subnet.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its tag <c>Name</c>; empty where there is none.</param>
/// <param name="Ours">Whether this environment's Provision made it.</param>
/// <param name="Cidr">Its addresses.</param>
/// <param name="AvailabilityZone">Where it lies.</param>
/// <param name="PublicAddresses">Whether its instances get public addresses.</param>
internal sealed record SubnetFacts(string Id, string Name, bool Ours, string Cidr, string AvailabilityZone, bool PublicAddresses);

/// <summary>An internet gateway.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Ours">Whether this environment's Provision made it.</param>
/// <param name="Vpcs">The VPC it is attached to; none or one.</param>
internal sealed record GatewayFacts(string Id, bool Ours, IReadOnlyList<string> Vpcs);

/// <summary>A route table.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Ours">Whether this environment's Provision made it.</param>
/// <param name="Main">Whether it serves every subnet that has none of its own.</param>
/// <param name="Subnets">The subnets that it was given to.</param>
/// <param name="DefaultTarget">Where <c>0.0.0.0/0</c> goes; null where it goes nowhere.</param>
internal sealed record RouteTableFacts(string Id, bool Ours, bool Main, IReadOnlyList<string> Subnets, string? DefaultTarget);

/// <summary>A security group.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Ours">Whether this environment's Provision made it.</param>
/// <param name="Ingress">What it lets in.</param>
internal sealed record SecurityGroupFacts(string Id, bool Ours, IReadOnlyList<IngressRule> Ingress);
