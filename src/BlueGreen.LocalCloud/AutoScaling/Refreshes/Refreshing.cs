using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Replaces the instances of a group a few at a time.</summary>
internal static class Refreshing
{
    public static void Advance(World world, ScalingGroup group)
    {
        if (group.Refreshes.Find(refresh => refresh.IsActive) is not { } refresh || group.IsSuspended(Processes.InstanceRefresh))
        {
            return;
        }

        if (refresh.Status == "Cancelling")
        {
            End(world, refresh, "Cancelled");
            return;
        }

        refresh.Status = "InProgress";
        _ = refresh.Remaining.RemoveAll(id => group.FindInstance(id) is null or { IsLeaving: true });
        var ready = group.Counted.Count(instance =>
            instance.LifecycleState == Lifecycle.InService && IsWarm(world, group, refresh, instance)
        );
        if (refresh.Remaining.Count == 0)
        {
            Finish(world, group, refresh, ready);
            return;
        }

        var least = (int)Math.Ceiling(group.Desired * refresh.MinHealthyPercentage / 100.0);
        // At least one goes at a time: with 100 % nothing would ever be replaced.
        var spare = Math.Max(ready - least, ready >= group.Desired ? 1 : 0);
        foreach (var id in refresh.Remaining.Take(spare).ToList())
        {
            _ = Departure.Begin(
                world,
                group,
                group.FindInstance(id)!,
                $"{ActivityLog.At(world.Now)} an instance was taken out of service in response to an instance refresh."
            );
            _ = refresh.Remaining.Remove(id);
        }
    }

    private static void Finish(World world, ScalingGroup group, InstanceRefresh refresh, int ready)
    {
        if (ready >= group.Desired)
        {
            End(world, refresh, "Successful");
        }
    }

    private static bool IsWarm(World world, ScalingGroup group, InstanceRefresh refresh, GroupInstance instance)
    {
        var warmup = world.Timing.Honour(TimeSpan.FromSeconds(refresh.InstanceWarmup ?? group.HealthCheckGracePeriod));
        var warmAt = instance.InServiceSince + warmup;
        if (instance.LaunchedAt < refresh.StartedAt || warmAt <= world.Now)
        {
            return true;
        }

        group.WakeAt(warmAt ?? world.Now);
        return false;
    }

    private static void End(World world, InstanceRefresh refresh, string status)
    {
        refresh.Status = status;
        refresh.EndedAt = world.Now;
    }
}
