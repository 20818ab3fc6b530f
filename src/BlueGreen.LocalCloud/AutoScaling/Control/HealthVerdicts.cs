using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Marks instances unhealthy: by what EC2 says of them at once, by what load balancers say after the grace period.</summary>
internal static class HealthVerdicts
{
    public static DateTimeOffset? NextDue(World world, ScalingGroup group, GroupInstance instance)
    {
        if (!IsWatched(group, instance))
        {
            return null;
        }

        if (!IsRunning(world, group, instance))
        {
            return world.Now;
        }

        return UsesLoadBalancers(group) && AttachedBalancers.Condemn(world, group, instance) ? GraceEnds(world, group, instance) : null;
    }

    public static void Advance(World world, ScalingGroup group, GroupInstance instance) =>
        Condemn(
            world,
            group,
            instance,
            IsRunning(world, group, instance)
                ? "an ELB system health check failure"
                : "an EC2 health check indicating it has been terminated or stopped"
        );

    public static void Condemn(World world, ScalingGroup group, GroupInstance instance, string because)
    {
        instance.IsHealthy = false;
        instance.UnhealthyBecause = because;
        group.WakeAt(world.Now + world.Timing.GroupActivityGap);
    }

    public static DateTimeOffset GraceEnds(World world, ScalingGroup group, GroupInstance instance)
    {
        var grace = world.Timing.Honour(TimeSpan.FromSeconds(group.HealthCheckGracePeriod));
        return (instance.InServiceSince ?? world.Now) + (grace > world.Timing.UnhealthyNoticed ? grace : world.Timing.UnhealthyNoticed);
    }

    private static bool IsWatched(ScalingGroup group, GroupInstance instance) =>
        instance is { LifecycleState: Lifecycle.InService, IsHealthy: true } && !group.IsSuspended(Processes.HealthCheck);

    private static bool UsesLoadBalancers(ScalingGroup group) => group.HealthCheckType.Split(',').Contains("ELB");

    private static bool IsRunning(World world, ScalingGroup group, GroupInstance instance) =>
        new Ec2Instances(world, group.Region).Find(instance.InstanceId)?.State is InstanceState.Running or InstanceState.Pending;
}
