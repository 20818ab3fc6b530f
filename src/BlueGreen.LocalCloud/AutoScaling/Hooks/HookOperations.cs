using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Lifecycle hooks, and the actions that they wait for.</summary>
internal static class HookOperations
{
    private const int MostPerGroup = 50;

    public static void Register(ServiceRoutes routes) =>
        routes
            .Add(new Operation("PutLifecycleHook", Put) { Gaps = "Nobody is notified." })
            .Add("DeleteLifecycleHook", Delete)
            .Add("DescribeLifecycleHooks", Describe)
            .Add("CompleteLifecycleAction", Complete)
            .Add("RecordLifecycleActionHeartbeat", Beat);

    public static LifecycleHook Read(Parameters sent) =>
        ReadOver(new LifecycleHook { Name = sent.Required("LifecycleHookName"), Transition = sent.Required("LifecycleTransition") }, sent);

    // What is not sent stays as it was.
    private static LifecycleHook ReadOver(LifecycleHook old, Parameters sent) =>
        old with
        {
            Transition = sent.OneOf("LifecycleTransition", LifecycleHook.Launching, LifecycleHook.Terminating) ?? old.Transition,
            NotificationTargetArn = sent.Text("NotificationTargetARN") ?? old.NotificationTargetArn,
            RoleArn = sent.Text("RoleARN") ?? old.RoleArn,
            NotificationMetadata = sent.Text("NotificationMetadata") ?? old.NotificationMetadata,
            HeartbeatTimeout = sent.Integer("HeartbeatTimeout", min: 30, max: 7200) ?? old.HeartbeatTimeout,
            DefaultResult = sent.OneOf("DefaultResult", "CONTINUE", "ABANDON") ?? old.DefaultResult,
        };

    private static Fields? Put(Call call)
    {
        var group = call.LivingGroup();
        var name = call.Parameters.Required("LifecycleHookName");
        var index = group.Hooks.FindIndex(hook => hook.Name == name);
        if (index >= 0)
        {
            group.Hooks[index] = ReadOver(group.Hooks[index], call.Parameters);
            return [];
        }

        var added = Read(call.Parameters);
        if (group.Hooks.Count >= MostPerGroup)
        {
            throw new AwsException("LimitExceeded", $"A group can have at most {MostPerGroup} lifecycle hooks.");
        }

        group.Hooks.Add(added);
        return [];
    }

    private static Fields? Delete(Call call)
    {
        var group = call.LivingGroup();
        var name = call.Parameters.Required("LifecycleHookName");
        if (group.Hooks.RemoveAll(hook => hook.Name == name) == 0)
        {
            throw AutoScalingErrors.Validation($"No lifecycle hook found with name {name} for Auto Scaling group {group.Name}");
        }

        // Whoever waits for it waits no longer: a launch is abandoned, a termination goes on.
        foreach (var instance in group.Instances.ToList())
        {
            if (instance.Waits.Find(wait => wait.HookName == name) is { } wait)
            {
                HookWaits.Complete(call.World, group, instance, wait, instance.IsLeaving ? "CONTINUE" : "ABANDON");
            }
        }

        return [];
    }

    private static Fields? Describe(Call call)
    {
        var group = call.Group();
        var names = call.Parameters.Texts("LifecycleHookNames");
        var hooks = group.Hooks.FindAll(hook => names.Count == 0 || names.Contains(hook.Name));
        return new() { { "LifecycleHooks", Items.Of(hooks, hook => ToFields(group, hook)) } };
    }

    private static Fields ToFields(ScalingGroup group, LifecycleHook hook) =>
        new()
        {
            { "LifecycleHookName", hook.Name },
            { "AutoScalingGroupName", group.Name },
            { "LifecycleTransition", hook.Transition },
            { "NotificationTargetARN", hook.NotificationTargetArn },
            { "RoleARN", hook.RoleArn },
            { "NotificationMetadata", hook.NotificationMetadata },
            { "HeartbeatTimeout", hook.HeartbeatTimeout },
            { "GlobalTimeout", hook.GlobalTimeout },
            { "DefaultResult", hook.DefaultResult },
        };

    private static Fields? Complete(Call call)
    {
        var result = call.Parameters.Required("LifecycleActionResult");
        if (result is not ("CONTINUE" or "ABANDON"))
        {
            throw AutoScalingErrors.Validation($"The lifecycle action result must be CONTINUE or ABANDON, not {result}");
        }

        var (group, instance, wait) = Find(call);
        HookWaits.Complete(call.World, group, instance, wait, result);
        return [];
    }

    private static Fields? Beat(Call call)
    {
        var (group, instance, wait) = Find(call);
        HookWaits.Beat(call.World, group, instance, wait);
        return [];
    }

    private static (ScalingGroup Group, GroupInstance Instance, HookWait Wait) Find(Call call)
    {
        var group = call.LivingGroup();
        var hook = call.Parameters.Required("LifecycleHookName");
        var token = call.Parameters.Text("LifecycleActionToken");
        var id = call.Parameters.Text("InstanceId");
        if (token is null && id is null)
        {
            throw call.Parameters.Missing("InstanceId");
        }

        foreach (var instance in group.Instances.Where(instance => id is null || instance.InstanceId == id))
        {
            if (instance.Waits.Find(wait => wait.HookName == hook && (token is null || wait.Token == token)) is { } wait)
            {
                return (group, instance, wait);
            }
        }

        throw AutoScalingErrors.Validation(
            id is null ? $"No active Lifecycle Action found with token {token}" : $"No active Lifecycle Action found with instance ID {id}"
        );
    }
}
