namespace BlueGreen.LocalCloud.Ec2.Network;

/// <summary>A block of a VPC's addresses in one zone.</summary>
internal sealed class Subnet : Ec2Resource
{
    /// <summary>EC2 keeps the first four addresses and the last one of each subnet.</summary>
    public const int ReservedAddresses = 5;

    public override ResourceKind Kind => ResourceKind.Subnet;

    public required string VpcId { get; init; }

    public required string CidrBlock { get; init; }

    public required string AvailabilityZone { get; init; }

    public bool DefaultForZone { get; init; }

    /// <summary>Whether instances get a public address without asking.</summary>
    public bool MapPublicIpOnLaunch { get; set; }
}
