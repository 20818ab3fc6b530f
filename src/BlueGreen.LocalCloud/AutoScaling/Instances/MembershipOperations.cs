using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Moves living instances into groups, out of them, and to standby and back.</summary>
internal static class MembershipOperations
{
    public static void Register(ServiceRoutes routes) =>
        routes
            .Add("AttachInstances", Attach)
            .Add("DetachInstances", Detach)
            .Add("EnterStandby", EnterStandby)
            .Add("ExitStandby", ExitStandby);

    private static Fields? Attach(Call call)
    {
        var group = call.LivingGroup();
        var ids = call.Parameters.Texts("InstanceIds");
        if (ids.Count == 0)
        {
            throw call.Parameters.Missing("InstanceIds");
        }

        List<Instance> instances = [.. ids.Distinct().Select(id => Attachable(call, group, id))];
        RefuseAboveMaximum(group, instances.Count, "attach");
        foreach (var instance in instances)
        {
            var activity = ActivityLog.Begin(
                call.World,
                group,
                $"Attaching an existing EC2 instance: {instance.Id}",
                $"{ActivityLog.At(call.Now)} an instance was attached in response to a user request.",
                ActivityStatus.PreInService,
                ActivityLog.Details(instance.SubnetId, instance.AvailabilityZone)
            );
            group.Instances.Add(
                new GroupInstance
                {
                    InstanceId = instance.Id,
                    InstanceType = instance.InstanceType,
                    ImageId = instance.ImageId,
                    AvailabilityZone = instance.AvailabilityZone,
                    LaunchedAt = instance.LaunchTime,
                    LifecycleState = Lifecycle.Pending,
                    IsProtected = group.NewInstancesProtected,
                    ActivityId = activity.Id,
                }
            );
        }

        group.Desired += instances.Count;
        return null;
    }

    private static Instance Attachable(Call call, ScalingGroup group, string id)
    {
        var instance = call.Ec2().Find(id);
        if (instance is not { State: InstanceState.Running })
        {
            throw AutoScalingErrors.Validation($"Invalid Instance ID(s): [{id}] specified. Instances must be in the running state");
        }

        if (call.State.AutoScaling.FindInstance(call.Region, id) is { } other)
        {
            throw AutoScalingErrors.Validation($"Instance {id} is already part of Auto Scaling group {other.Group.Name}");
        }

        return group.AvailabilityZones.Contains(instance.AvailabilityZone)
            ? instance
            : throw AutoScalingErrors.Validation($"The availability zone of instance {id} is not part of Auto Scaling group {group.Name}");
    }

    private static void RefuseAboveMaximum(ScalingGroup group, int added, string verb)
    {
        if (group.Desired + added > group.Maximum)
        {
            throw AutoScalingErrors.Validation(
                $"AutoScalingGroup '{group.Name}' has max-size={group.Maximum}, current-size={group.Desired}. Cannot {verb} {added} instance(s): the max size would be exceeded."
            );
        }
    }

    private static Fields? Detach(Call call) =>
        LeaveService(call, Lifecycle.Detaching, instance => instance.LifecycleState is Lifecycle.InService or Lifecycle.Standby);

    private static Fields? EnterStandby(Call call) =>
        LeaveService(call, Lifecycle.EnteringStandby, instance => instance.LifecycleState == Lifecycle.InService);

    private static Fields LeaveService(Call call, string state, Predicate<GroupInstance> may)
    {
        var group = call.LivingGroup();
        var decrement = call.Parameters.RequiredBoolean("ShouldDecrementDesiredCapacity");
        var instances = call.InstancesOf(group);
        if (instances.Find(instance => !may(instance)) is { } wrong)
        {
            throw AutoScalingErrors.Validation($"The instance {wrong.InstanceId} is not in InService or Standby.");
        }

        // One in standby was taken out of the desired capacity when it went there.
        bool Shrinks(GroupInstance instance) => decrement && instance.LifecycleState == Lifecycle.InService;
        if (group.Desired - instances.Count(Shrinks) < group.Minimum && decrement)
        {
            throw AutoScalingErrors.Validation(
                $"AutoScalingGroup {group.Name} has min-size={group.Minimum}, max-size={group.Maximum}, and desired-size={group.Desired}. Removing {instances.Count} instance(s) would violate its min size."
            );
        }

        var activities = instances.ConvertAll(instance => Leave.Begin(call.World, group, instance, state, Shrinks(instance)));
        return new() { { "Activities", Items.Of(activities, ActivityOperations.ToFields) } };
    }

    private static Fields? ExitStandby(Call call)
    {
        var group = call.LivingGroup();
        var instances = call.InstancesOf(group);
        if (instances.Find(instance => instance.LifecycleState != Lifecycle.Standby) is { } wrong)
        {
            throw AutoScalingErrors.Validation($"The instance {wrong.InstanceId} is not in Standby.");
        }

        RefuseAboveMaximum(group, instances.Count, "return");
        var activities = instances.ConvertAll(instance =>
        {
            var activity = ActivityLog.Begin(
                call.World,
                group,
                $"Moving EC2 instance out of Standby: {instance.InstanceId}",
                $"{ActivityLog.At(call.Now)} instance {instance.InstanceId} was moved out of standby in response to a user request, increasing the capacity from {group.Desired} to {group.Desired + 1}.",
                ActivityStatus.PreInService,
                ActivityLog.Details(null, instance.AvailabilityZone)
            );
            activity.Progress = 30;
            group.Desired++;
            instance.ActivityId = activity.Id;
            instance.LifecycleState = Lifecycle.Pending;
            return activity;
        });
        return new() { { "Activities", Items.Of(activities, ActivityOperations.ToFields) } };
    }
}
