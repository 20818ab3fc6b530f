using BlueGreen.LocalCloud.Ec2.Network;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Where the next instance goes: the emptiest zone that has not just refused one.</summary>
internal static class Placement
{
    public static (Subnet? Subnet, string Zone) Next(World world, ScalingGroup group)
    {
        var zones = Emptiest(group).ToList();
        var zone = zones.Find(candidate => !group.Backoff.RefusedZones.Contains(candidate)) ?? zones[0];
        return (SubnetIn(world, group, zone), zone);
    }

    /// <summary>True where every zone of the group has refused a launch since the last success.</summary>
    public static bool AllRefused(ScalingGroup group) => group.AvailabilityZones.TrueForAll(group.Backoff.RefusedZones.Contains);

    /// <summary>How many more instances the fullest zone has than the emptiest.</summary>
    public static int Imbalance(ScalingGroup group)
    {
        var counts = group.AvailabilityZones.ConvertAll(zone => Count(group, zone));
        return counts.Count == 0 ? 0 : counts.Max() - counts.Min();
    }

    private static IEnumerable<string> Emptiest(ScalingGroup group) => group.AvailabilityZones.OrderBy(zone => Count(group, zone));

    private static int Count(ScalingGroup group, string zone) => group.Counted.Count(instance => instance.AvailabilityZone == zone);

    // A subnet that is gone since is not looked for here: EC2 refuses the launch with its own error.
    private static Subnet? SubnetIn(World world, ScalingGroup group, string zone) =>
        world.State.Ec2.Subnets.Find(subnet => group.SubnetIds.Contains(subnet.Id) && subnet.AvailabilityZone == zone);
}
