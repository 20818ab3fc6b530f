using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>What one group does by itself: it brings instances in and out, judges their health, and closes the gap to what it wants.</summary>
internal static class ControlLoop
{
    public static DateTimeOffset? NextDue(World world, ScalingGroup group)
    {
        DateTimeOffset?[] dues =
        [
            Deletion.NextDue(group),
            Reconciliation.NextDue(group),
            ScheduleRuns.NextDue(group),
            AttachedBalancers.NextDue(world, group),
            group.Instances.Min(instance => NextDue(world, group, instance)),
        ];
        return dues.Min();
    }

    public static void Advance(World world, ScalingGroup group)
    {
        AttachedBalancers.Advance(world, group);
        ScheduleRuns.Advance(world, group);
        foreach (var instance in group.Instances.ToList())
        {
            if (NextDue(world, group, instance) <= world.Now)
            {
                Advance(world, group, instance);
            }
        }

        Reconciliation.Advance(world, group);
        Deletion.Advance(world, group);
    }

    private static DateTimeOffset? NextDue(World world, ScalingGroup group, GroupInstance instance) =>
        instance.LifecycleState switch
        {
            Lifecycle.Pending or Lifecycle.PendingWait or Lifecycle.PendingProceed => Arrival.NextDue(world, group, instance),
            Lifecycle.InService => HealthVerdicts.NextDue(world, group, instance),
            Lifecycle.EnteringStandby or Lifecycle.Detaching => instance.DueAt,
            Lifecycle.Standby => null,
            _ => Departure.NextDue(world, group, instance),
        };

    private static void Advance(World world, ScalingGroup group, GroupInstance instance)
    {
        switch (instance.LifecycleState)
        {
            case Lifecycle.Pending or Lifecycle.PendingWait or Lifecycle.PendingProceed:
                Arrival.Advance(world, group, instance);
                break;
            case Lifecycle.InService:
                HealthVerdicts.Advance(world, group, instance);
                break;
            case Lifecycle.EnteringStandby or Lifecycle.Detaching:
                Leave.Finish(world, group, instance);
                break;
            default:
                Departure.Advance(world, group, instance);
                break;
        }
    }
}
