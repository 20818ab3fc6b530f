using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>What every operation on one group reads first.</summary>
internal static class GroupCall
{
    /// <summary>The group that <c>AutoScalingGroupName</c> names, being deleted or not.</summary>
    public static ScalingGroup Group(this Call call)
    {
        var name = call.Parameters.Required("AutoScalingGroupName");
        return call.State.AutoScaling.FindGroup(call.Region, name) ?? throw AutoScalingErrors.GroupNotFound(name);
    }

    /// <summary>The named group, which must not be being deleted.</summary>
    public static ScalingGroup LivingGroup(this Call call)
    {
        var group = call.Group();
        return group.IsBeingDeleted ? throw AutoScalingErrors.GroupPendingDelete() : group;
    }

    /// <summary>The groups of the call's region, in the order of their names.</summary>
    public static List<ScalingGroup> Groups(this Call call) =>
        [.. call.State.AutoScaling.Groups.Where(group => group.Region == call.Region).OrderBy(group => group.Name, StringComparer.Ordinal)];

    /// <summary>EC2 as the call's region sees it.</summary>
    public static Ec2Instances Ec2(this Call call) => new(call.World, call.Region);

    /// <summary>An ARN of this service.</summary>
    public static string Arn(this Call call, string kind, string rest) =>
        $"arn:aws:autoscaling:{call.Region}:{call.Account}:{kind}:{call.World.Random.Guid()}:{rest}";

    /// <summary>Instances of the group by <c>InstanceIds</c>, of which there must be at least one.</summary>
    public static List<GroupInstance> InstancesOf(this Call call, ScalingGroup group)
    {
        var ids = call.Parameters.Texts("InstanceIds");
        return ids.Count == 0
            ? throw call.Parameters.Missing("InstanceIds")
            : [.. ids.Select(id => group.FindInstance(id) ?? throw AutoScalingErrors.InstanceNotInGroup(id, group.Name))];
    }

    public static int RequiredInteger(this Parameters parameters, string name, int min = int.MinValue, int max = int.MaxValue) =>
        parameters.Integer(name, min, max) ?? throw parameters.Missing(name);

    public static bool RequiredBoolean(this Parameters parameters, string name) =>
        parameters.Boolean(name) ?? throw parameters.Missing(name);
}
