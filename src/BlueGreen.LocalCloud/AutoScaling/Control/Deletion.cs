using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>The end of a group: it keeps its name until its instances and its time are over.</summary>
internal static class Deletion
{
    public const string Status = "Delete in progress";

    public static void Begin(World world, ScalingGroup group)
    {
        group.Status = Status;
        var cause = $"{ActivityLog.At(world.Now)} a user request force deleted the AutoScalingGroup.";
        foreach (var instance in group.Instances.FindAll(instance => instance.LifecycleState != Lifecycle.Detaching))
        {
            Departure.Hurry(world, group, instance, cause);
        }

        group.DeletedAt = world.Now + world.Timing.GroupDeletion;
    }

    public static DateTimeOffset? NextDue(ScalingGroup group) => group.Instances.Count == 0 ? group.DeletedAt : null;

    public static void Advance(World world, ScalingGroup group)
    {
        if (!(NextDue(group) <= world.Now))
        {
            return;
        }

        PolicyAlarms.RemoveAll(world, group);
        foreach (var activity in world.State.AutoScaling.Activities.Where(activity => activity.GroupArn == group.Arn))
        {
            activity.GroupIsDeleted = true;
        }

        _ = world.State.AutoScaling.Groups.Remove(group);
    }
}
