using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Brings launched, attached and returning instances into service.</summary>
internal static class Arrival
{
    public static DateTimeOffset? NextDue(World world, ScalingGroup group, GroupInstance instance) =>
        instance.LifecycleState switch
        {
            Lifecycle.PendingWait => Earliest(IsLost(world, group, instance) ? world.Now : null, HookWaits.NextDue(world, instance)),
            Lifecycle.PendingProceed => world.Now,
            _ => StateOf(world, group, instance) == InstanceState.Pending ? null : world.Now,
        };

    public static void Advance(World world, ScalingGroup group, GroupInstance instance)
    {
        if (IsLost(world, group, instance))
        {
            Lose(world, group, instance);
        }
        else if (instance.LifecycleState == Lifecycle.PendingWait)
        {
            HookWaits.Advance(world, group, instance);
        }
        else if (!instance.HooksDone && HookWaits.Hold(world, group, instance, LifecycleHook.Launching))
        {
            instance.LifecycleState = Lifecycle.PendingWait;
            ActivityLog.Move(world, instance.ActivityId, ActivityStatus.MidLifecycleAction, 60);
        }
        else
        {
            Enter(world, group, instance);
        }
    }

    private static void Enter(World world, ScalingGroup group, GroupInstance instance)
    {
        AttachedBalancers.Register(world, group, instance);
        instance.LifecycleState = Lifecycle.InService;
        instance.InServiceSince = world.Now;
        instance.Waits.Clear();
        ActivityLog.End(world, instance.ActivityId);
        instance.ActivityId = null;
        group.WakeAt(world.Now + world.Timing.GroupActivityGap);
    }

    private static void Lose(World world, ScalingGroup group, GroupInstance instance)
    {
        var why = new Ec2Instances(world, group.Region).Find(instance.InstanceId)?.StateReasonMessage ?? "Client.UserInitiatedShutdown";
        ActivityLog.End(
            world,
            instance.ActivityId,
            ActivityStatus.Failed,
            $"Instance became unhealthy while waiting for instance to be in InService state. Termination Reason: {why}"
        );
        new Ec2Instances(world, group.Region).Terminate(instance.InstanceId);
        _ = group.Instances.Remove(instance);
        group.WakeAt(world.Now + world.Timing.LaunchRetry);
    }

    private static bool IsLost(World world, ScalingGroup group, GroupInstance instance) =>
        StateOf(world, group, instance) is not (InstanceState.Pending or InstanceState.Running);

    private static InstanceState? StateOf(World world, ScalingGroup group, GroupInstance instance) =>
        new Ec2Instances(world, group.Region).Find(instance.InstanceId)?.State;

    private static DateTimeOffset? Earliest(DateTimeOffset? left, DateTimeOffset? right) => left < right || right is null ? left : right;
}
