using Amazon.EC2.Model;
using BlueGreen.State;

namespace BlueGreen.Aws;

/// <summary>Security group rules between EC2's shapes and ours, one source each.</summary>
internal static class IngressRules
{
    // EC2 writes ports of "everything" as null, 0 or -1.
    private const string Everything = "-1";

    public static IReadOnlyList<IngressRule> Read(SecurityGroup group) =>
        [
            .. (group.IpPermissions ?? []).SelectMany(permission =>
                Sources(permission, group.GroupId)
                    .Select(source =>
                        permission.IpProtocol == Everything
                            ? new IngressRule(Everything, -1, -1, source)
                            : new IngressRule(permission.IpProtocol, permission.FromPort ?? -1, permission.ToPort ?? -1, source)
                    )
            ),
        ];

    public static IpPermission Write(IngressRule rule, string group) =>
        new()
        {
            IpProtocol = rule.Protocol,
            FromPort = rule.From,
            ToPort = rule.To,
            Ipv4Ranges = rule is { IsFromAddresses: true, IsFromIpv6: false } ? [new IpRange { CidrIp = rule.Source }] : null,
            Ipv6Ranges = rule.IsFromIpv6 ? [new Ipv6Range { CidrIpv6 = rule.Source }] : null,
            UserIdGroupPairs = rule.IsFromAddresses
                ? null
                : [new UserIdGroupPair { GroupId = rule.Source == IngressRule.Itself ? group : rule.Source }],
        };

    private static IEnumerable<string> Sources(IpPermission permission, string group) =>
        [
            .. (permission.Ipv4Ranges ?? []).Select(range => range.CidrIp),
            .. (permission.Ipv6Ranges ?? []).Select(range => range.CidrIpv6),
            .. (permission.UserIdGroupPairs ?? []).Select(pair => pair.GroupId == group ? IngressRule.Itself : pair.GroupId),
            .. (permission.PrefixListIds ?? []).Select(list => list.Id),
        ];
}
