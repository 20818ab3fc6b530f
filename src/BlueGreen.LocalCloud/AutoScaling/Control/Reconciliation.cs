using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Closes the gap between the capacity that a group wants and the one it has, as far as its processes are not suspended.</summary>
internal static class Reconciliation
{
    public static DateTimeOffset? NextDue(ScalingGroup group) => group.IsBeingDeleted ? null : group.ReconcileAt;

    public static void Advance(World world, ScalingGroup group)
    {
        if (group.IsBeingDeleted || !(group.ReconcileAt <= world.Now))
        {
            return;
        }

        group.ReconcileAt = null;
        ReplaceUnhealthy(world, group);
        Refreshing.Advance(world, group);
        var missing = group.Desired - group.Counted.Count();
        if (missing > 0)
        {
            Grow(world, group, missing);
        }
        else if (missing < 0)
        {
            Shrink(world, group, -missing);
        }
        else
        {
            Balance(world, group);
        }
    }

    private static void ReplaceUnhealthy(World world, ScalingGroup group)
    {
        if (group.IsSuspended(Processes.ReplaceUnhealthy) || group.IsSuspended(Processes.Terminate))
        {
            return;
        }

        var unhealthy = group.Instances.FindAll(instance => instance is { LifecycleState: Lifecycle.InService, IsHealthy: false });
        foreach (var instance in unhealthy)
        {
            _ = Departure.Begin(
                world,
                group,
                instance,
                $"{ActivityLog.At(world.Now)} an instance was taken out of service in response to {instance.UnhealthyBecause}."
            );
            group.Replacements++;
        }
    }

    private static void Grow(World world, ScalingGroup group, int missing)
    {
        if (group.IsSuspended(Processes.Launch))
        {
            return;
        }

        if (group.Backoff.RetryAt is { } retryAt && retryAt > world.Now)
        {
            group.WakeAt(retryAt);
            return;
        }

        Launching.Launch(world, group, missing);
        group.Replacements = 0;
    }

    private static void Shrink(World world, ScalingGroup group, int surplus)
    {
        // While zones are being balanced there is one instance too many, until the new one is in service.
        var balances = surplus == 1 && group.IsBalancing && group.Counted.Any(instance => instance.LifecycleState != Lifecycle.InService);
        if (group.IsSuspended(Processes.Terminate) || balances)
        {
            return;
        }

        group.IsBalancing = false;
        Departure.Shrink(world, group, surplus);
    }

    private static void Balance(World world, ScalingGroup group)
    {
        group.IsBalancing = false;
        group.Reasons.Clear();
        var isQuiet = group.Instances.TrueForAll(instance => instance.LifecycleState == Lifecycle.InService);
        var isSuspended =
            group.IsSuspended(Processes.AvailabilityZoneRebalance)
            || group.IsSuspended(Processes.Launch)
            || group.IsSuspended(Processes.Terminate);
        if (!isQuiet || isSuspended || Placement.Imbalance(group) < 2)
        {
            return;
        }

        if (group.Backoff.RetryAt is { } retryAt && retryAt > world.Now)
        {
            group.WakeAt(retryAt);
            return;
        }

        group.IsBalancing = true;
        Launching.Rebalance(world, group);
    }
}
