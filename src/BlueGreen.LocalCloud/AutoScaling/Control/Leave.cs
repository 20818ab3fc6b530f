using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Instances that leave service alive: into standby, or out of the group.</summary>
internal static class Leave
{
    public static ScalingActivity Begin(World world, ScalingGroup group, GroupInstance instance, string state, bool decrement)
    {
        var (description, request) =
            state == Lifecycle.Detaching
                ? ($"Detaching EC2 instance: {instance.InstanceId}", "was detached")
                : ($"Moving EC2 instance to Standby: {instance.InstanceId}", "was moved to standby");
        var shrinking = decrement ? $", shrinking the capacity from {group.Desired} to {group.Desired - 1}" : "";
        var activity = ActivityLog.Begin(
            world,
            group,
            description,
            $"{ActivityLog.At(world.Now)} instance {instance.InstanceId} {request} in response to a user request{shrinking}.",
            ActivityStatus.InProgress,
            ActivityLog.Details(null, instance.AvailabilityZone)
        );
        activity.Progress = 50;
        if (decrement)
        {
            group.Desired--;
        }

        instance.ActivityId = activity.Id;
        instance.LifecycleState = state;
        instance.DueAt = world.Now + world.Timing.GroupActivityGap;
        AttachedBalancers.Deregister(world, group, instance);
        group.WakeAt(world.Now + world.Timing.GroupActivityGap);
        return activity;
    }

    public static void Finish(World world, ScalingGroup group, GroupInstance instance)
    {
        ActivityLog.End(world, instance.ActivityId);
        instance.ActivityId = null;
        instance.DueAt = null;
        if (instance.LifecycleState == Lifecycle.Detaching)
        {
            _ = group.Instances.Remove(instance);
        }
        else
        {
            instance.LifecycleState = Lifecycle.Standby;
        }

        group.WakeAt(world.Now);
    }
}
