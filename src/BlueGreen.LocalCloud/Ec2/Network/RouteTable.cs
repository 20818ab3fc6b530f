namespace BlueGreen.LocalCloud.Ec2.Network;

/// <summary>Routes, and the subnets that use them.</summary>
internal sealed class RouteTable : Ec2Resource
{
    public override ResourceKind Kind => ResourceKind.RouteTable;

    public required string VpcId { get; init; }

    public List<Route> Routes { get; init; } = [];

    public List<RouteTableAssociation> Associations { get; init; } = [];
}

/// <summary>Where packets to a destination go. The gateway is <c>local</c> for the VPC's own block.</summary>
internal sealed record Route(string DestinationCidrBlock, string? GatewayId, string? InstanceId, string Origin)
{
    public const string Local = "local";
}

/// <summary>The use of a route table by a subnet, or by all of a VPC's other subnets where <paramref name="SubnetId"/> is null.</summary>
internal sealed record RouteTableAssociation(string Id, string? SubnetId)
{
    public bool Main => SubnetId is null;
}
