namespace BlueGreen.LocalCloud.Ec2.Network;

/// <summary>The way between one VPC and the internet.</summary>
internal sealed class InternetGateway : Ec2Resource
{
    public override ResourceKind Kind => ResourceKind.InternetGateway;

    /// <summary>The VPC it is attached to; null while it is detached.</summary>
    public string? VpcId { get; set; }
}
