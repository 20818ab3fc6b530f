using System.Globalization;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>Puts targets into a group and takes them out: for callers of the API and for Auto Scaling alike.</summary>
internal static class Targets
{
    public static void Register(World world, TargetGroup group, string id, int? port = null)
    {
        if (group.Find(id, port ?? group.Port) is { } existing)
        {
            if (existing.State != TargetState.Draining)
            {
                return;
            }

            _ = group.Targets.Remove(existing);
        }

        group.Targets.Add(
            new TargetRegistration
            {
                Id = id,
                Port = port ?? group.Port,
                RegisteredAt = world.Now,
                Since = world.Now,
            }
        );
    }

    /// <summary>Takes every registration of a target out.</summary>
    public static void Deregister(World world, TargetGroup group, string id)
    {
        foreach (var target in group.Targets.FindAll(target => target.Id == id))
        {
            Deregister(world, group, target);
        }
    }

    /// <summary>Takes a target out: at once where nobody uses the group, else when the deregistration delay is over, busy or not.</summary>
    public static void Deregister(World world, TargetGroup group, TargetRegistration target)
    {
        if (target.State == TargetState.Draining)
        {
            return;
        }

        var delay = TargetUses.Of(world, group, target) == TargetUse.Probed ? world.Timing.Honour(Delay(group)) : TimeSpan.Zero;
        if (delay == TimeSpan.Zero)
        {
            _ = group.Targets.Remove(target);
            return;
        }

        target.Become(TargetState.Draining, world.Now);
        target.NextProbeAt = null;
        target.GoneAt = world.Now + delay;
    }

    /// <summary>The instance behind a target; null where it is gone.</summary>
    public static Instance? InstanceOf(World world, TargetGroup group, string id) =>
        world
            .State.Ec2.Reservations.Where(reservation => reservation.Region == group.Region)
            .SelectMany(reservation => reservation.Instances)
            .FirstOrDefault(instance =>
                group.TargetType == TargetGroup.InstanceType
                    ? instance.Id == id
                    : instance.IsAlive && instance.VpcId == group.VpcId && instance.PrivateIpAddress == id
            );

    private static TimeSpan Delay(TargetGroup group) =>
        TimeSpan.FromSeconds(
            int.Parse(AttributeTable.TargetGroup.Value(group.Attributes, AttributeTable.DeregistrationDelay), CultureInfo.InvariantCulture)
        );
}
