namespace BlueGreen.LocalCloud.Ec2.Network;

/// <summary>A virtual network.</summary>
internal sealed class Vpc : Ec2Resource
{
    public override ResourceKind Kind => ResourceKind.Vpc;

    public required string CidrBlock { get; init; }

    public required string CidrAssociationId { get; init; }

    public required string DhcpOptionsId { get; init; }

    public string InstanceTenancy { get; init; } = "default";

    public bool IsDefault { get; init; }

    /// <summary>Whether Amazon's resolver answers inside; on unless switched off.</summary>
    public bool EnableDnsSupport { get; set; } = true;

    /// <summary>Whether instances get DNS names; off unless switched on, except in a default VPC.</summary>
    public bool EnableDnsHostnames { get; set; }
}
