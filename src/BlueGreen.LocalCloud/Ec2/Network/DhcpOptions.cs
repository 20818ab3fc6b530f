namespace BlueGreen.LocalCloud.Ec2.Network;

/// <summary>A region's default DHCP options: Amazon's resolver and the region's internal domain.</summary>
internal sealed class DhcpOptions : Ec2Resource
{
    public override ResourceKind Kind => ResourceKind.DhcpOptions;
}
