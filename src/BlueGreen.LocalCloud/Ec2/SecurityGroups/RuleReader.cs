using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.SecurityGroups;

/// <summary>Reads the rules that a call names: in IpPermissions, or in the older flat parameters.</summary>
internal static class RuleReader
{
    public static List<RuleRequest> Read(Ec2Region ec2, Parameters parameters, SecurityGroup group, bool egress)
    {
        var permissions = parameters.Structures("IpPermissions");
        var rules =
            permissions.Count > 0 ? permissions.SelectMany(p => Permission(ec2, p, group, egress)) : Flat(ec2, parameters, group, egress);
        return rules.ToList() is { Count: > 0 } read ? read : throw parameters.Missing("ipPermissions");
    }

    private static IEnumerable<RuleRequest> Permission(Ec2Region ec2, Parameters permission, SecurityGroup group, bool egress)
    {
        var peers = new List<(RulePeer Peer, string? Description)>();
        peers.AddRange(
            permission.Structures("IpRanges").Select(r => (new RulePeer(Normal(r.Required("CidrIp")), null, null), r.Text("Description")))
        );
        peers.AddRange(
            permission.Structures("Ipv6Ranges").Select(r => (new RulePeer(null, r.Required("CidrIpv6"), null), r.Text("Description")))
        );
        peers.AddRange(
            permission
                .Structures("Groups")
                .Select(g => (new RulePeer(null, null, GroupId(ec2, group, g.Text("GroupId"), g.Text("GroupName"))), g.Text("Description")))
        );
        var protocol = permission.Required("IpProtocol");
        var (from, to) = (permission.Integer("FromPort"), permission.Integer("ToPort"));
        return peers.Select(p => new RuleRequest(Match(egress, protocol, from, to, p.Peer), p.Description));
    }

    private static IEnumerable<RuleRequest> Flat(Ec2Region ec2, Parameters parameters, SecurityGroup group, bool egress)
    {
        if (parameters.Text("CidrIp") is { } cidr)
        {
            var peer = new RulePeer(Normal(cidr), CidrIpv6: null, GroupId: null);
            yield return new RuleRequest(
                Match(egress, parameters.Required("IpProtocol"), parameters.Integer("FromPort"), parameters.Integer("ToPort"), peer),
                Description: null
            );
        }
        else if (parameters.Text("SourceSecurityGroupName") is { } name)
        {
            var peer = new RulePeer(CidrIpv4: null, CidrIpv6: null, GroupId(ec2, group, id: null, name));
            yield return new RuleRequest(
                Match(egress, parameters.Text("IpProtocol") ?? "-1", parameters.Integer("FromPort"), parameters.Integer("ToPort"), peer),
                Description: null
            );
        }
    }

    private static RuleMatch Match(bool egress, string protocol, int? from, int? to, RulePeer peer) =>
        RuleChecks.Normalize(protocol) is var normal && normal is "tcp" or "udp" or "icmp" or "icmpv6"
            ? new RuleMatch(egress, normal, from, to, peer)
            // Other protocols have no ports; EC2 drops what is said of them.
            : new RuleMatch(egress, normal, FromPort: null, ToPort: null, peer);

    // Names are looked up beside the group that the rule is for.
    private static string GroupId(Ec2Region ec2, SecurityGroup group, string? id, string? name) =>
        id
        ?? ec2.SecurityGroups.FirstOrDefault(g => g.VpcId == group.VpcId && g.Name == name)?.Id
        ?? throw Ec2Errors.NotFound(ResourceKind.SecurityGroup, name ?? "");

    private static string Normal(string cidr) => Network.Cidr.TryParse(cidr, out var block) ? block.ToString() : cidr;
}
