using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Takes instances out of a group: off the load balancers, through the hooks, out of EC2.</summary>
internal static class Departure
{
    /// <summary>Begins the termination of an instance; what follows happens by itself.</summary>
    /// <param name="cause">The sentence that says why.</param>
    public static ScalingActivity Begin(World world, ScalingGroup group, GroupInstance instance, string cause)
    {
        ActivityLog.End(world, instance.ActivityId, ActivityStatus.Cancelled, "The instance was terminated before it was in service.");
        var activity = ActivityLog.Begin(
            world,
            group,
            $"Terminating EC2 instance: {instance.InstanceId}",
            cause,
            ActivityStatus.InProgress,
            ActivityLog.Details(SubnetOf(world, group, instance), instance.AvailabilityZone)
        );
        instance.ActivityId = activity.Id;
        instance.LifecycleState = Lifecycle.Terminating;
        instance.HooksDone = false;
        instance.Waits.Clear();
        AttachedBalancers.Deregister(world, group, instance);
        return activity;
    }

    /// <summary>Shrinks the group by the termination policies.</summary>
    public static void Shrink(World world, ScalingGroup group, int count)
    {
        var before = group.Counted.Count();
        var reasons = Capacity.TakeReasons(group);
        for (var number = 0; number < count && TerminationChoice.Next(group) is { } instance; number++)
        {
            var at = ActivityLog.At(world.Now);
            _ = Begin(
                world,
                group,
                instance,
                $"{reasons}{at} an instance was taken out of service in response to a difference between desired and actual capacity, shrinking the capacity from {before} to {before - count}.  {at} instance {instance.InstanceId} was selected for termination."
            );
        }
    }

    /// <summary>Goes at once, without draining and hooks: the group is deleted by force.</summary>
    public static void Hurry(World world, ScalingGroup group, GroupInstance instance, string cause)
    {
        if (!instance.IsLeaving)
        {
            _ = Begin(world, group, instance, cause);
        }

        End(world, group, instance);
    }

    public static DateTimeOffset? NextDue(World world, ScalingGroup group, GroupInstance instance)
    {
        if (HasEnded(world, group, instance))
        {
            return world.Now;
        }

        if (instance.IsEnding)
        {
            return null;
        }

        return instance.LifecycleState switch
        {
            Lifecycle.TerminatingWait => HookWaits.NextDue(world, instance),
            Lifecycle.Terminating when AttachedBalancers.IsDraining(world, group, instance) => IsToldToDrain(world, instance)
                ? null
                : world.Now,
            _ => world.Now,
        };
    }

    public static void Advance(World world, ScalingGroup group, GroupInstance instance)
    {
        if (HasEnded(world, group, instance))
        {
            AttachedBalancers.Deregister(world, group, instance);
            ActivityLog.End(world, instance.ActivityId);
            _ = group.Instances.Remove(instance);
            group.WakeAt(world.Now + world.Timing.GroupActivityGap);
            return;
        }

        if (instance.LifecycleState == Lifecycle.TerminatingWait)
        {
            HookWaits.Advance(world, group, instance);
        }
        else if (instance.LifecycleState == Lifecycle.Terminating && AttachedBalancers.IsDraining(world, group, instance))
        {
            ActivityLog.Move(world, instance.ActivityId, ActivityStatus.WaitingForDraining, 50);
        }
        else if (!instance.HooksDone && HookWaits.Hold(world, group, instance, LifecycleHook.Terminating))
        {
            instance.LifecycleState = Lifecycle.TerminatingWait;
            ActivityLog.Move(world, instance.ActivityId, ActivityStatus.MidLifecycleAction, 60);
        }
        else
        {
            End(world, group, instance);
        }
    }

    private static void End(World world, ScalingGroup group, GroupInstance instance)
    {
        instance.IsEnding = true;
        instance.Waits.Clear();
        ActivityLog.Move(world, instance.ActivityId, ActivityStatus.InProgress, 80);
        new Ec2Instances(world, group.Region).Terminate(instance.InstanceId);
    }

    private static bool IsToldToDrain(World world, GroupInstance instance) =>
        ActivityLog.Find(world, instance.ActivityId)?.Status == ActivityStatus.WaitingForDraining;

    private static bool HasEnded(World world, ScalingGroup group, GroupInstance instance) =>
        new Ec2Instances(world, group.Region).Find(instance.InstanceId) is null or { State: InstanceState.Terminated };

    private static string? SubnetOf(World world, ScalingGroup group, GroupInstance instance) =>
        new Ec2Instances(world, group.Region).Find(instance.InstanceId)?.SubnetId;
}
