using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>AWS's own alarms of target tracking policies: made, replaced and removed with their policy.</summary>
internal static class PolicyAlarms
{
    /// <summary>Gives the policy its pair of alarms, or only the high one where it may not scale in.</summary>
    public static void Set(World world, ScalingGroup group, ScalingPolicy policy)
    {
        if (policy.Tracking is not { } tracking)
        {
            return;
        }

        var high = Find(policy, "AlarmHigh") ?? New(world, group, "AlarmHigh");
        var low = tracking.DisableScaleIn ? null : Find(policy, "AlarmLow") ?? New(world, group, "AlarmLow");
        policy.Alarms = low is null ? [high] : [high, low];
    }

    public static void Remove(World world, ScalingGroup group, ScalingPolicy policy) => policy.Alarms.Clear();

    public static void RemoveAll(World world, ScalingGroup group)
    {
        foreach (var policy in group.Policies)
        {
            Remove(world, group, policy);
        }
    }

    private static PolicyAlarm? Find(ScalingPolicy policy, string kind) =>
        policy.Alarms.Find(alarm => alarm.Name.Contains($"-{kind}-", StringComparison.Ordinal));

    private static PolicyAlarm New(World world, ScalingGroup group, string kind)
    {
        var name = $"TargetTracking-{group.Name}-{kind}-{world.Random.Guid()}";
        return new PolicyAlarm(name, $"arn:aws:cloudwatch:{group.Region}:{world.Account}:alarm:{name}");
    }
}
