using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Ec2.Tags;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.SecurityGroups;

/// <summary>Security groups as a whole; their rules are in <see cref="RuleOperations"/>.</summary>
internal static class SecurityGroupOperations
{
    public static void Register(ServiceRoutes routes) =>
        _ = routes.AddEc2("CreateSecurityGroup", Create).AddEc2("DescribeSecurityGroups", Describe).AddEc2("DeleteSecurityGroup", Delete);

    private static Fields Create(Ec2Call call)
    {
        var tags = call.Parameters.ForNew(ResourceKind.SecurityGroup);
        var group = SecurityGroupRules.Create(
            call.Ec2,
            call.Parameters.Required("GroupName"),
            call.Parameters.Required("GroupDescription"),
            call.Parameters.Text("VpcId")
        );
        Tagging.Set(group, tags);
        return new Fields
        {
            { "return", true },
            { "groupId", group.Id },
            { "securityGroupArn", Arn(group) },
            { "tagSet", Tagging.Fields(group) },
        };
    }

    private static Fields Describe(Ec2Call call)
    {
        var names = call.Parameters.Texts("GroupName");
        var named = names.Select(n => SecurityGroupRules.Resolve(call.Ec2, id: null, n)).ToList();
        var page = call.Parameters.Describe(
            names.Count > 0 ? named : call.Ec2.SecurityGroups,
            ResourceKind.SecurityGroup,
            "GroupId",
            Filters(call.Ec2)
        );
        return new Fields { { "securityGroupInfo", Items.Of(page.Items, Show) }, { "nextToken", page.NextToken } };
    }

    private static Fields Delete(Ec2Call call)
    {
        var group = SecurityGroupRules.Resolve(call.Ec2, call.Parameters.Text("GroupId"), call.Parameters.Text("GroupName"));
        SecurityGroupRules.Delete(call.Ec2, group);
        return new Fields { { "return", true }, { "groupId", group.Id } };
    }

    private static Fields Show(SecurityGroup group) =>
        new()
        {
            { "groupId", group.Id },
            { "groupName", group.Name },
            { "groupDescription", group.Description },
            { "ownerId", group.OwnerId },
            { "vpcId", group.VpcId },
            { "securityGroupArn", Arn(group) },
            { "ipPermissions", RuleFields.Permissions(group.Rules.Where(r => !r.Match.Egress)) },
            { "ipPermissionsEgress", RuleFields.Permissions(group.Rules.Where(r => r.Match.Egress)) },
            { "tagSet", Tagging.Fields(group) },
        };

    private static string Arn(SecurityGroup group) => $"arn:aws:ec2:{group.Region}:{group.OwnerId}:security-group/{group.Id}";

    private static FilterTable<SecurityGroup> Filters(Ec2Region ec2)
    {
        var filters = new FilterTable<SecurityGroup>(ResourceKind.SecurityGroup)
        {
            { "group-id", g => g.Id },
            { "group-name", g => g.Name },
            { "description", g => g.Description },
            { "vpc-id", g => g.VpcId },
            { "owner-id", g => g.OwnerId },
        };
        foreach (var (prefix, egress) in new[] { ("ip-permission.", false), ("egress.ip-permission.", true) })
        {
            AddEach("cidr", r => r.Match.Peer.CidrIpv4);
            AddEach("ipv6-cidr", r => r.Match.Peer.CidrIpv6);
            AddEach("group-id", r => r.Match.Peer.GroupId);
            AddEach("from-port", r => RuleFields.Port(r.Match.FromPort));
            AddEach("to-port", r => RuleFields.Port(r.Match.ToPort));
            AddEach("protocol", r => r.Match.Protocol);
            AddEach("group-name", r => ec2.SecurityGroups.FirstOrDefault(g => g.Id == r.Match.Peer.GroupId)?.Name);
            AddEach("user-id", r => r.Match.Peer.GroupId is null ? null : Ec2Region.AccountId);
            AddEach("prefix-list-id", _ => null);

            void AddEach(string name, Func<SecurityGroupRule, string?> select) =>
                filters.AddEach(prefix + name, g => g.Rules.Where(r => r.Match.Egress == egress).Select(select));
        }

        return filters;
    }
}
