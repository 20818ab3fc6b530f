using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Ec2.Tags;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.SecurityGroups;

/// <summary>The rules of security groups.</summary>
internal static class RuleOperations
{
    private const string PeerGaps = "No prefix lists; no peered VPCs.";

    private static readonly FilterTable<SecurityGroupRule> Filters = new(ResourceKind.SecurityGroupRule)
    {
        { "group-id", r => r.GroupId },
        { "security-group-rule-id", r => r.Id },
    };

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .AddEc2("AuthorizeSecurityGroupIngress", call => Authorize(call, egress: false), PeerGaps)
            .AddEc2("AuthorizeSecurityGroupEgress", call => Authorize(call, egress: true), PeerGaps)
            .AddEc2("RevokeSecurityGroupIngress", call => Revoke(call, egress: false), PeerGaps)
            .AddEc2("RevokeSecurityGroupEgress", call => Revoke(call, egress: true), PeerGaps)
            .AddEc2("DescribeSecurityGroupRules", Describe);

    private static Fields Authorize(Ec2Call call, bool egress)
    {
        var group = Group(call);
        var tags = call.Parameters.ForNew(ResourceKind.SecurityGroupRule);
        var added = SecurityGroupRules.Authorize(call.Ec2, group, RuleReader.Read(call.Ec2, call.Parameters, group, egress));
        added.ForEach(r => Tagging.Set(r, tags));
        return new Fields { { "return", true }, { "securityGroupRuleSet", Items.Of(added, RuleFields.Rule) } };
    }

    private static Fields Revoke(Ec2Call call, bool egress)
    {
        var group = Group(call);
        var ids = call.Parameters.Texts("SecurityGroupRuleId");
        var revoked =
            ids.Count > 0
                ? SecurityGroupRules.Revoke(group, ids, egress)
                : SecurityGroupRules.Revoke(group, [.. RuleReader.Read(call.Ec2, call.Parameters, group, egress).Select(r => r.Match)]);
        return new Fields { { "return", true }, { "revokedSecurityGroupRuleSet", Items.Of(revoked, RuleFields.Revoked) } };
    }

    private static Fields Describe(Ec2Call call)
    {
        var all = call.Ec2.SecurityGroups.SelectMany(g => g.Rules);
        var page = call.Parameters.Describe(all, ResourceKind.SecurityGroupRule, "SecurityGroupRuleId", Filters);
        return new Fields { { "securityGroupRuleSet", Items.Of(page.Items, RuleFields.Rule) }, { "nextToken", page.NextToken } };
    }

    private static SecurityGroup Group(Ec2Call call) =>
        SecurityGroupRules.Resolve(call.Ec2, call.Parameters.Text("GroupId"), call.Parameters.Text("GroupName"));
}
