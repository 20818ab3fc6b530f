using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Holds instances for the hooks of a transition, until each action is completed or its time is over.</summary>
internal static class HookWaits
{
    /// <summary>Holds an instance where the group has hooks for the transition.</summary>
    /// <returns>False where there is nothing to wait for.</returns>
    public static bool Hold(World world, ScalingGroup group, GroupInstance instance, string transition)
    {
        instance.Waits.Clear();
        instance.Waits.AddRange(
            group
                .Hooks.Where(hook => hook.Transition == transition)
                .Select(hook => new HookWait(
                    hook.Name,
                    world.Random.Guid().ToString(),
                    world.Now + TimeSpan.FromSeconds(hook.HeartbeatTimeout),
                    world.Now + TimeSpan.FromSeconds(hook.GlobalTimeout)
                ))
        );
        return instance.Waits.Count > 0;
    }

    public static DateTimeOffset? NextDue(World world, GroupInstance instance) =>
        instance.Waits.Count == 0 ? world.Now : instance.Waits.Min(wait => wait.Deadline);

    /// <summary>Applies the default result of every hook whose time is over.</summary>
    public static void Advance(World world, ScalingGroup group, GroupInstance instance)
    {
        foreach (var wait in instance.Waits.Where(wait => wait.Deadline <= world.Now).ToList())
        {
            var result = group.Hooks.Find(hook => hook.Name == wait.HookName)?.DefaultResult ?? "CONTINUE";
            Complete(world, group, instance, wait, result);
        }

        if (instance.Waits.Count == 0)
        {
            LetGo(instance);
        }
    }

    /// <summary>Completes one hook's action. Abandoning a launch terminates the instance; abandoning a termination only ends the waiting.</summary>
    public static void Complete(World world, ScalingGroup group, GroupInstance instance, HookWait wait, string result)
    {
        _ = instance.Waits.Remove(wait);
        if (result == "CONTINUE")
        {
            if (instance.Waits.Count == 0)
            {
                LetGo(instance);
            }

            return;
        }

        if (instance.LifecycleState == Lifecycle.PendingWait)
        {
            ActivityLog.End(world, instance.ActivityId, ActivityStatus.Failed, $"Lifecycle action of hook {wait.HookName} was abandoned.");
            _ = Departure.Begin(
                world,
                group,
                instance,
                $"{ActivityLog.At(world.Now)} an instance was taken out of service because its lifecycle action was abandoned."
            );
            group.WakeAt(world.Now + world.Timing.LaunchRetry);
        }
        else
        {
            instance.Waits.Clear();
            LetGo(instance);
        }
    }

    public static void Beat(World world, ScalingGroup group, GroupInstance instance, HookWait wait)
    {
        var timeout = group.Hooks.Find(hook => hook.Name == wait.HookName)?.HeartbeatTimeout ?? 0;
        var deadline = world.Now + TimeSpan.FromSeconds(timeout);
        var index = instance.Waits.IndexOf(wait);
        instance.Waits[index] = wait with { Deadline = deadline < wait.LatestDeadline ? deadline : wait.LatestDeadline };
    }

    private static void LetGo(GroupInstance instance)
    {
        instance.HooksDone = true;
        instance.LifecycleState = instance.LifecycleState switch
        {
            Lifecycle.PendingWait => Lifecycle.PendingProceed,
            Lifecycle.TerminatingWait => Lifecycle.TerminatingProceed,
            var state => state,
        };
    }
}
