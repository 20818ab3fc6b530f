using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>Whether a load balancer has a use for a target, and so probes it.</summary>
internal enum TargetUse
{
    /// <summary>No listener and no rule names its group.</summary>
    GroupUnused,

    /// <summary>It is in a zone that the load balancer does not stand in.</summary>
    ZoneDisabled,

    /// <summary>Its instance is not running.</summary>
    NotRunning,

    /// <summary>The load balancer is still being provisioned.</summary>
    Provisioning,

    /// <summary>It is probed, and gets requests while it is healthy.</summary>
    Probed,
}

/// <summary>Judges the use of targets.</summary>
internal static class TargetUses
{
    public static TargetUse Of(World world, TargetGroup group, TargetRegistration target)
    {
        if (world.State.LoadBalancing.BalancerOf(group.Arn) is not { } balancer)
        {
            return TargetUse.GroupUnused;
        }

        var instance = Targets.InstanceOf(world, group, target.Id);
        return instance is { State: not (InstanceState.Running or InstanceState.Pending) } ? TargetUse.NotRunning
            : instance is not null && !balancer.Zones.Exists(zone => zone.ZoneName == instance.AvailabilityZone) ? TargetUse.ZoneDisabled
            : world.Now < balancer.ActiveAt ? TargetUse.Provisioning
            : TargetUse.Probed;
    }
}
