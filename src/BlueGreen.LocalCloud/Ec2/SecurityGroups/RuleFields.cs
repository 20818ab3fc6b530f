using System.Globalization;
using BlueGreen.LocalCloud.Ec2.Tags;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.SecurityGroups;

/// <summary>Rules as answers show them: grouped into permissions, or each by itself.</summary>
internal static class RuleFields
{
    public static Items Permissions(IEnumerable<SecurityGroupRule> rules) =>
        Items.Of(
            rules.GroupBy(r => (r.Match.Protocol, r.Match.FromPort, r.Match.ToPort)),
            permission => new Fields
            {
                { "ipProtocol", permission.Key.Protocol },
                { "fromPort", permission.Key.FromPort },
                { "toPort", permission.Key.ToPort },
                { "groups", Peers(permission, r => r.Match.Peer.GroupId, "groupId", withOwner: true) },
                { "ipRanges", Peers(permission, r => r.Match.Peer.CidrIpv4, "cidrIp", withOwner: false) },
                { "ipv6Ranges", Peers(permission, r => r.Match.Peer.CidrIpv6, "cidrIpv6", withOwner: false) },
                { "prefixListIds", Items.Of(Array.Empty<string>()) },
            }
        );

    public static Fields Rule(SecurityGroupRule rule) =>
        new()
        {
            { "securityGroupRuleId", rule.Id },
            { "securityGroupRuleArn", $"arn:aws:ec2:{rule.Region}:{rule.OwnerId}:security-group-rule/{rule.Id}" },
            { "groupId", rule.GroupId },
            { "groupOwnerId", rule.OwnerId },
            { "isEgress", rule.Match.Egress },
            { "ipProtocol", rule.Match.Protocol },
            // A single rule says -1 where a permission says nothing.
            { "fromPort", rule.Match.FromPort ?? -1 },
            { "toPort", rule.Match.ToPort ?? -1 },
            { "cidrIpv4", rule.Match.Peer.CidrIpv4 },
            { "cidrIpv6", rule.Match.Peer.CidrIpv6 },
            {
                "referencedGroupInfo",
                rule.Match.Peer.GroupId is { } group
                    ? new Fields { { "groupId", group }, { "userId", rule.OwnerId } }
                    : null
            },
            { "description", rule.Description },
            { "tagSet", Tagging.Fields(rule) },
        };

    /// <summary>A rule that was taken away: the same, but the referenced group stands plain.</summary>
    public static Fields Revoked(SecurityGroupRule rule) =>
        new()
        {
            { "securityGroupRuleId", rule.Id },
            { "groupId", rule.GroupId },
            { "isEgress", rule.Match.Egress },
            { "ipProtocol", rule.Match.Protocol },
            { "fromPort", rule.Match.FromPort ?? -1 },
            { "toPort", rule.Match.ToPort ?? -1 },
            { "cidrIpv4", rule.Match.Peer.CidrIpv4 },
            { "cidrIpv6", rule.Match.Peer.CidrIpv6 },
            { "referencedGroupId", rule.Match.Peer.GroupId },
            { "description", rule.Description },
        };

    public static string? Port(int? port) => port?.ToString(CultureInfo.InvariantCulture);

    private static Items Peers(
        IEnumerable<SecurityGroupRule> rules,
        Func<SecurityGroupRule, string?> select,
        string name,
        bool withOwner
    ) =>
        Items.Of(
            rules.Where(r => select(r) is not null),
            r => new Fields
            {
                { name, select(r) },
                { "userId", withOwner ? r.OwnerId : null },
                { "description", r.Description },
            }
        );
}
