using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.LoadBalancing.Classic;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>What Auto Scaling does with, and learns from, the load balancers of a group.</summary>
internal static class AttachedBalancers
{
    public const string Adding = "Adding";
    public const string Added = "Added";
    public const string InService = "InService";
    public const string Removing = "Removing";

    public static void Attach(World world, ScalingGroup group, string name)
    {
        _ = group.LoadBalancers.RemoveAll(attached => attached.Id == name && attached.State == Removing);
        if (!group.LoadBalancers.Exists(attached => attached.Id == name))
        {
            group.LoadBalancers.Add(
                new LoadBalancerAttachment
                {
                    Id = name,
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
        if (Find(world, group, attachment) is { } balancer)
        {
            foreach (var instance in group.Instances)
            {
                Registrations.Deregister(world, balancer, instance.InstanceId);
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

        foreach (var attachment in group.LoadBalancers.Where(attachment => attachment.State != Removing))
        {
            if (Find(world, group, attachment) is { } balancer)
            {
                Registrations.Register(world, balancer, instance.InstanceId);
            }
        }
    }

    public static void Deregister(World world, ScalingGroup group, GroupInstance instance)
    {
        foreach (var balancer in Balancers(world, group))
        {
            Registrations.Deregister(world, balancer, instance.InstanceId);
        }
    }

    public static bool IsDraining(World world, ScalingGroup group, GroupInstance instance) =>
        Balancers(world, group).Any(balancer => balancer.FindRegistration(instance.InstanceId) is not null);

    /// <summary>True where any of the load balancers has found the instance unhealthy; one without a verdict yet has not.</summary>
    public static bool Condemn(World world, ScalingGroup group, GroupInstance instance) =>
        Balancers(world, group).Any(balancer => balancer.FindRegistration(instance.InstanceId)?.State == RegistrationState.Failed);

    public static DateTimeOffset? NextDue(World world, ScalingGroup group) =>
        group.LoadBalancers.Min(attachment => NextDue(world, group, attachment));

    public static void Advance(World world, ScalingGroup group)
    {
        foreach (var attachment in group.LoadBalancers.ToList())
        {
            if (NextDue(world, group, attachment) <= world.Now)
            {
                Advance(world, group, attachment);
            }
        }
    }

    private static DateTimeOffset? NextDue(World world, ScalingGroup group, LoadBalancerAttachment attachment)
    {
        // A load balancer that was deleted leaves the group by itself.
        if (Find(world, group, attachment) is not { } balancer)
        {
            return world.Now;
        }

        return attachment.State switch
        {
            Adding => attachment.DueAt,
            Added => group.Instances.Exists(instance => IsInService(balancer, instance)) ? world.Now : null,
            Removing when attachment.DueAt > world.Now => attachment.DueAt,
            Removing => group.Instances.Exists(instance => balancer.FindRegistration(instance.InstanceId) is not null) ? null : world.Now,
            _ => null,
        };
    }

    private static void Advance(World world, ScalingGroup group, LoadBalancerAttachment attachment)
    {
        var balancer = Find(world, group, attachment);
        if (balancer is null || attachment.State == Removing)
        {
            _ = group.LoadBalancers.Remove(attachment);
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

    private static bool IsInService(ClassicLoadBalancer balancer, GroupInstance instance) =>
        balancer.FindRegistration(instance.InstanceId)?.State == RegistrationState.InService;

    private static IEnumerable<ClassicLoadBalancer> Balancers(World world, ScalingGroup group) =>
        group.LoadBalancers.Select(attachment => Find(world, group, attachment)).OfType<ClassicLoadBalancer>();

    private static ClassicLoadBalancer? Find(World world, ScalingGroup group, LoadBalancerAttachment attachment) =>
        world.State.LoadBalancing.FindClassic(group.Region, attachment.Id);
}
