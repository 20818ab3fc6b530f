using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Network;

/// <summary>Security groups as interfaces and instances show them.</summary>
internal static class GroupFields
{
    public static Items Of(Ec2Region ec2, IEnumerable<string> groupIds) =>
        Items.Of(
            ec2.SecurityGroups.Where(g => groupIds.Contains(g.Id, StringComparer.Ordinal)),
            g => new Fields { { "groupId", g.Id }, { "groupName", g.Name } }
        );
}
