using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Carries out scheduled actions when they come due.</summary>
internal static class ScheduleRuns
{
    public static DateTimeOffset? NextDue(ScalingGroup group) =>
        group.IsBeingDeleted ? null : group.Schedules.Min(action => action.NextDueAt);

    public static void Advance(World world, ScalingGroup group)
    {
        if (group.IsBeingDeleted)
        {
            return;
        }

        foreach (var action in group.Schedules.Where(action => action.NextDueAt <= world.Now).ToList())
        {
            // One that comes due while the process is suspended is lost: it is not made up for later.
            if (!group.IsSuspended(Processes.ScheduledActions))
            {
                Run(world, group, action);
            }

            action.NextDueAt = After(action, world.Now);
            if (action.NextDueAt is null)
            {
                _ = group.Schedules.Remove(action);
            }
        }
    }

    /// <summary>When an action is due first after a moment; null when never.</summary>
    public static DateTimeOffset? After(ScheduledAction action, DateTimeOffset moment)
    {
        if (action.Recurrence is null)
        {
            return action.StartTime > moment ? action.StartTime : null;
        }

        var zone = action.TimeZone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? found : TimeZoneInfo.Utc;
        var from = action.StartTime > moment ? action.StartTime.Value.AddMinutes(-1) : moment;
        var next = CronSchedule.TryParse(action.Recurrence)?.Next(from, zone);
        return next > action.EndTime ? null : next;
    }

    private static void Run(World world, ScalingGroup group, ScheduledAction action)
    {
        var minimum = action.Minimum ?? group.Minimum;
        var maximum = Math.Max(action.Maximum ?? group.Maximum, minimum);
        var desired = Math.Clamp(action.Desired ?? group.Desired, minimum, maximum);
        Capacity.Bound(world, group, minimum, maximum, desired, "a scheduled action");
    }
}
