using BlueGreen.LocalCloud.Ec2.Network;

namespace BlueGreen.LocalCloud.Ec2.SecurityGroups;

/// <summary>Making, changing and removing security groups.</summary>
internal static class SecurityGroupRules
{
    private static readonly RulePeer Anywhere = new("0.0.0.0/0", CidrIpv6: null, GroupId: null);

    /// <summary>Adds the group that every VPC has: members may reach each other, and anything outside.</summary>
    public static void AddDefault(Ec2Region ec2, Vpc vpc)
    {
        var group = new SecurityGroup
        {
            Id = Ec2Ids.Fixed("sg", vpc.Id),
            Region = ec2.Name,
            Name = SecurityGroup.DefaultName,
            Description = "default VPC security group",
            VpcId = vpc.Id,
        };
        ec2.State.SecurityGroups.Add(group);
        group.Rules.Add(
            Rule(
                group,
                Ec2Ids.Fixed("sgr", vpc.Id + "/in"),
                All(egress: false, new RulePeer(CidrIpv4: null, CidrIpv6: null, group.Id)),
                description: null
            )
        );
        group.Rules.Add(Rule(group, Ec2Ids.Fixed("sgr", vpc.Id + "/out"), All(egress: true, Anywhere), description: null));
    }

    public static SecurityGroup Create(Ec2Region ec2, string name, string description, string? vpcId)
    {
        var vpc = vpcId is null
            ? ec2.Vpcs.FirstOrDefault(v => v.IsDefault) ?? throw Ec2Errors.Error("VPCIdNotSpecified", "No default VPC for this user")
            : ec2.Vpc(vpcId);
        CheckNames(name, description);
        if (ec2.SecurityGroups.Any(g => g.VpcId == vpc.Id && g.Name == name))
        {
            throw Ec2Errors.Error("InvalidGroup.Duplicate", $"The security group '{name}' already exists for VPC '{vpc.Id}'");
        }

        var group = new SecurityGroup
        {
            Id = ec2.NewId(ResourceKind.SecurityGroup),
            Region = ec2.Name,
            Name = name,
            Description = description,
            VpcId = vpc.Id,
        };
        group.Rules.Add(Rule(group, ec2.NewId(ResourceKind.SecurityGroupRule), All(egress: true, Anywhere), description: null));
        ec2.State.SecurityGroups.Add(group);
        return group;
    }

    public static void Delete(Ec2Region ec2, SecurityGroup group)
    {
        if (group.Name == SecurityGroup.DefaultName)
        {
            throw Ec2Errors.Error(
                "CannotDelete",
                $"the specified group: \"{group.Id}\" name: \"{group.Name}\" cannot be deleted by a user"
            );
        }

        var isUsed =
            ec2.NetworkInterfaces.Any(i => i.SecurityGroupIds.Contains(group.Id, StringComparer.Ordinal))
            || ec2.SecurityGroups.Any(g => g != group && g.Rules.Exists(r => r.Match.Peer.GroupId == group.Id));
        if (isUsed)
        {
            throw Ec2Errors.Dependency($"resource {group.Id} has a dependent object");
        }

        ec2.State.SecurityGroups.Remove(group);
    }

    /// <summary>The group by id, or by name in the default VPC.</summary>
    public static SecurityGroup Resolve(Ec2Region ec2, string? id, string? name) =>
        id is not null ? ec2.SecurityGroup(id)
        : name is null ? throw Ec2Errors.Missing("groupName or groupId")
        : ec2.SecurityGroups.FirstOrDefault(g => g.Name == name && ec2.Vpc(g.VpcId).IsDefault)
            ?? throw Ec2Errors.Error("InvalidGroup.NotFound", $"The security group '{name}' does not exist in default VPC");

    /// <summary>Adds rules: all of them, or none where one is there already.</summary>
    public static List<SecurityGroupRule> Authorize(Ec2Region ec2, SecurityGroup group, IReadOnlyList<RuleRequest> requests)
    {
        var seen = group.Rules.Select(r => r.Match).ToHashSet();
        foreach (var request in requests)
        {
            RuleChecks.Check(ec2, request.Match);
            if (!seen.Add(request.Match))
            {
                throw Ec2Errors.Error(
                    "InvalidPermission.Duplicate",
                    $"the specified rule \"{RuleChecks.Describe(request.Match)}\" already exists"
                );
            }
        }

        var added = requests.Select(r => Rule(group, ec2.NewId(ResourceKind.SecurityGroupRule), r.Match, r.Description)).ToList();
        group.Rules.AddRange(added);
        return added;
    }

    /// <summary>Removes rules by what they are about: all of them, or none where one is not there.</summary>
    public static List<SecurityGroupRule> Revoke(SecurityGroup group, IReadOnlyList<RuleMatch> matches)
    {
        var found = matches
            .Select(m =>
                group.Rules.Find(r => r.Match == m)
                ?? throw Ec2Errors.Error("InvalidPermission.NotFound", "The specified rule does not exist in this security group.")
            )
            .ToList();
        group.Rules.RemoveAll(found.Contains);
        return found;
    }

    /// <summary>Removes rules by id.</summary>
    public static List<SecurityGroupRule> Revoke(SecurityGroup group, IReadOnlyList<string> ruleIds, bool egress)
    {
        var found = ruleIds
            .Select(id => Ec2Region.Find(group.Rules.Where(r => r.Match.Egress == egress), ResourceKind.SecurityGroupRule, id))
            .ToList();
        group.Rules.RemoveAll(found.Contains);
        return found;
    }

    private static RuleMatch All(bool egress, RulePeer peer) => new(egress, "-1", FromPort: null, ToPort: null, peer);

    private static SecurityGroupRule Rule(SecurityGroup group, string id, RuleMatch match, string? description) =>
        new()
        {
            Id = id,
            Region = group.Region,
            GroupId = group.Id,
            Match = match,
            Description = description,
        };

    private static void CheckNames(string name, string description)
    {
        if (name.StartsWith("sg-", StringComparison.Ordinal))
        {
            throw Ec2Errors.InvalidValue("groupName", name, "Group names may not be in the format sg-*");
        }

        if (name == SecurityGroup.DefaultName)
        {
            throw Ec2Errors.Error("InvalidGroup.Reserved", $"The security group '{name}' is reserved");
        }

        if (name.Length > 255)
        {
            throw Ec2Errors.InvalidValue("groupName", name, "Character sets beyond 255 characters are not supported.");
        }

        if (description.Length > 255)
        {
            throw Ec2Errors.InvalidValue("groupDescription", description, "Character sets beyond 255 characters are not supported.");
        }
    }
}

/// <summary>A rule to add.</summary>
internal sealed record RuleRequest(RuleMatch Match, string? Description);
