using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>What Auto Scaling does with, and learns from, the load balancers and target groups of a group.</summary>
internal static class AttachedBalancers
{
    public const string Adding = "Adding";
    public const string Added = "Added";
    public const string InService = "InService";
    public const string Removing = "Removing";

    /// <param name="attachments">The group's load balancers, or its target groups.</param>
    /// <param name="id">A load balancer's name, or a target group's ARN.</param>
    public static void Attach(World world, List<LoadBalancerAttachment> attachments, string id)
    {
        _ = attachments.RemoveAll(attached => attached.Id == id && attached.State == Removing);
        if (!attachments.Exists(attached => attached.Id == id))
        {
            attachments.Add(
                new LoadBalancerAttachment
                {
                    Id = id,
                    State = Adding,
                    DueAt = world.Now + world.Timing.GroupActivityGap,
                }
            );
        }
    }

    public static void Detach(World world, ScalingGroup group, LoadBalancerAttachment attachment)
    {
        attachment.State = Removing;
        attachment.DueAt = world.Now + world.Timing.GroupActivityGap;
        if (TrafficSource.Find(world, group, attachment) is { } source)
        {
            foreach (var instance in group.Instances)
            {
                source.Deregister(world, instance.InstanceId);
            }
        }
    }

    /// <summary>Registers a new instance, unless that process is suspended.</summary>
    public static void Register(World world, ScalingGroup group, GroupInstance instance)
    {
        if (group.IsSuspended(Processes.AddToLoadBalancer))
        {
            return;
        }

        foreach (var attachment in group.Attachments.Where(attachment => attachment.State != Removing))
        {
            TrafficSource.Find(world, group, attachment)?.Register(world, instance.InstanceId);
        }
    }

    public static void Deregister(World world, ScalingGroup group, GroupInstance instance)
    {
        foreach (var source in Sources(world, group))
        {
            source.Deregister(world, instance.InstanceId);
        }
    }

    public static bool IsDraining(World world, ScalingGroup group, GroupInstance instance) =>
        Sources(world, group).Any(source => source.Holds(instance.InstanceId));

    /// <summary>True where any of the load balancers has found the instance unhealthy; one without a verdict yet has not.</summary>
    public static bool Condemn(World world, ScalingGroup group, GroupInstance instance) =>
        Sources(world, group).Any(source => source.Condemns(instance.InstanceId));

    public static DateTimeOffset? NextDue(World world, ScalingGroup group) =>
        group.Attachments.Min(attachment => NextDue(world, group, attachment));

    public static void Advance(World world, ScalingGroup group)
    {
        foreach (var attachment in group.Attachments.ToList())
        {
            if (NextDue(world, group, attachment) <= world.Now)
            {
                Advance(world, group, attachment);
            }
        }
    }

    private static DateTimeOffset? NextDue(World world, ScalingGroup group, LoadBalancerAttachment attachment)
    {
        // What was deleted leaves the group by itself.
        if (TrafficSource.Find(world, group, attachment) is not { } source)
        {
            return world.Now;
        }

        return attachment.State switch
        {
            Adding => attachment.DueAt,
            Added => group.Instances.Exists(instance => source.Serves(instance.InstanceId)) ? world.Now : null,
            Removing when attachment.DueAt > world.Now => attachment.DueAt,
            Removing => group.Instances.Exists(instance => source.Holds(instance.InstanceId)) ? null : world.Now,
            _ => null,
        };
    }

    private static void Advance(World world, ScalingGroup group, LoadBalancerAttachment attachment)
    {
        if (attachment.State == Removing || TrafficSource.Find(world, group, attachment) is null)
        {
            _ = group.LoadBalancers.Remove(attachment);
            _ = group.TargetGroups.Remove(attachment);
            return;
        }

        if (attachment.State == Added)
        {
            attachment.State = InService;
            return;
        }

        foreach (var instance in group.Instances.Where(instance => instance.LifecycleState == Lifecycle.InService))
        {
            Register(world, group, instance);
        }

        attachment.State = Added;
        attachment.DueAt = null;
    }

    private static IEnumerable<TrafficSource> Sources(World world, ScalingGroup group) =>
        group.Attachments.Select(attachment => TrafficSource.Find(world, group, attachment)).OfType<TrafficSource>();
}
