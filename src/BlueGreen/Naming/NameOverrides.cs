namespace BlueGreen.Naming;

/// <summary>Names that differ from the convention; what is not named here follows from the domain and the environment.</summary>
public sealed record NameOverrides
{
    /// <summary>Gets the value of the VPC's tag <c>Name</c>.</summary>
    /// <value>Default: the domain with hyphens, <c>londontamed-com</c>.</value>
    public string? Vpc { get; init; }

    /// <summary>Gets the value of the first public subnet's tag <c>Name</c>.</summary>
    /// <value>Default: the VPC's name and <c>-public-1</c>.</value>
    public string? Subnet1 { get; init; }

    /// <summary>Gets the value of the second public subnet's tag <c>Name</c>.</summary>
    /// <value>Default: the VPC's name and <c>-public-2</c>.</value>
    public string? Subnet2 { get; init; }

    /// <summary>Gets the name of the security group.</summary>
    /// <value>Default: the domain with hyphens and the environment, <c>londontamed-com-production</c>.</value>
    public string? SecurityGroup { get; init; }

    /// <summary>Gets the name of the IAM role and of its instance profile.</summary>
    /// <value>Default: <c>webserver</c>.</value>
    public string? Role { get; init; }

    /// <summary>Gets the name of the key pair.</summary>
    /// <value>Default: the domain with hyphens and the environment, <c>londontamed-com-production</c>.</value>
    public string? KeyPair { get; init; }

    /// <summary>Gets the name of the first side's load balancer.</summary>
    /// <value>Default: <c>londontamed-com-production-1</c>.</value>
    public LoadBalancerName? LoadBalancer1 { get; init; }

    /// <summary>Gets the name of the second side's load balancer.</summary>
    /// <value>Default: <c>londontamed-com-production-2</c>.</value>
    public LoadBalancerName? LoadBalancer2 { get; init; }

    /// <summary>Gets the id of the public hosted zone.</summary>
    /// <value>Default: the one public zone that has the domain's name.</value>
    public ZoneId? PublicZoneId { get; init; }

    /// <summary>Gets the id of the private hosted zone.</summary>
    /// <value>Default: the one private zone of the VPC that has the domain's name.</value>
    public ZoneId? PrivateZoneId { get; init; }

    /// <summary>Gets what the names of groups, launch templates, launch configurations and images begin with, before <c>-VERSION</c>.</summary>
    /// <value>Default: the domain with hyphens and the environment, <c>londontamed-com-production</c>.</value>
    public string? Group { get; init; }
}
