namespace BlueGreen.LocalCloud.Ec2.Network;

/// <summary>An address in a subnet, held by an instance or by a load balancer.</summary>
internal sealed class NetworkInterface : Ec2Resource
{
    public override ResourceKind Kind => ResourceKind.NetworkInterface;

    public required string VpcId { get; init; }

    public required string SubnetId { get; init; }

    public required string AvailabilityZone { get; init; }

    public required string PrivateIpAddress { get; init; }

    public required string MacAddress { get; init; }

    public required string Description { get; init; }

    /// <summary>Null unless the address is reachable from the internet.</summary>
    public string? PublicIpAddress { get; set; }

    public List<string> SecurityGroupIds { get; init; } = [];

    /// <summary>The instance it is attached to; null for a load balancer's.</summary>
    public string? InstanceId { get; init; }

    /// <summary>The service that holds it for the account, such as <c>amazon-elb</c>; null for the account's own.</summary>
    public string? RequesterId { get; init; }

    public string AttachmentId { get; init; } = "";

    public DateTimeOffset AttachTime { get; init; }

    public bool SourceDestCheck { get; set; } = true;
}
