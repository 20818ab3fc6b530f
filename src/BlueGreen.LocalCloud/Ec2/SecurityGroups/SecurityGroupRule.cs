namespace BlueGreen.LocalCloud.Ec2.SecurityGroups;

/// <summary>One permission of a security group.</summary>
internal sealed class SecurityGroupRule : Ec2Resource
{
    public override ResourceKind Kind => ResourceKind.SecurityGroupRule;

    public required string GroupId { get; init; }

    public required RuleMatch Match { get; init; }

    public string? Description { get; set; }
}

/// <summary>What a rule is about: two rules of a group with the same match are duplicates.</summary>
/// <param name="Egress">Outgoing, else incoming.</param>
/// <param name="Protocol"><c>tcp</c>, <c>udp</c>, <c>icmp</c>, <c>icmpv6</c>, a number, or <c>-1</c> for all.</param>
/// <param name="FromPort">The first port or the ICMP type; null where the protocol has none.</param>
/// <param name="ToPort">The last port or the ICMP code; null where the protocol has none.</param>
/// <param name="Peer">The other end.</param>
internal sealed record RuleMatch(bool Egress, string Protocol, int? FromPort, int? ToPort, RulePeer Peer);

/// <summary>The other end of a rule: exactly one of the three is set.</summary>
internal sealed record RulePeer(string? CidrIpv4, string? CidrIpv6, string? GroupId)
{
    public override string ToString() => CidrIpv4 ?? CidrIpv6 ?? GroupId ?? "";
}
