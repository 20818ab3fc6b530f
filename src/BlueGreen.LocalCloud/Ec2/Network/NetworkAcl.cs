namespace BlueGreen.LocalCloud.Ec2.Network;

/// <summary>A VPC's default network ACL: it allows everything, for every subnet.</summary>
internal sealed class NetworkAcl : Ec2Resource
{
    public override ResourceKind Kind => ResourceKind.NetworkAcl;

    public required string VpcId { get; init; }
}
