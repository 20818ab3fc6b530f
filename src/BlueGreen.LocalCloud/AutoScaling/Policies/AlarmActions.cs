using BlueGreen.LocalCloud.CloudWatch;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Carries out the policies that are the actions of an alarm.</summary>
internal static class AlarmActions
{
    /// <summary>Runs them when an alarm goes off, except for groups that do not listen to alarms.</summary>
    public static void Run(World world, MetricAlarm alarm)
    {
        foreach (var group in world.State.AutoScaling.Groups.Where(group => group.Region == alarm.Region))
        {
            if (group.IsBeingDeleted || group.IsSuspended(Processes.AlarmNotification))
            {
                continue;
            }

            foreach (var policy in group.Policies.Where(policy => policy.Enabled && alarm.AlarmActions.Contains(policy.Arn)))
            {
                Run(world, group, policy, alarm);
            }
        }
    }

    private static void Run(World world, ScalingGroup group, ScalingPolicy policy, MetricAlarm alarm)
    {
        var who = $"a monitor alarm {alarm.Name} in state ALARM triggered";
        if (policy.Type == ScalingPolicy.TargetTracking)
        {
            // Only the direction is simulated: one instance more, or one less.
            var by = PolicyAlarms.IsHigh(alarm.Name) ? 1 : -1;
            Capacity.Want(world, group, Math.Clamp(group.Desired + by, group.Minimum, group.Maximum), $"{who} policy {policy.Name}");
        }
        else if (policy.Type != ScalingPolicy.Simple || !(group.CooldownUntil > world.Now))
        {
            PolicyRules.Execute(world, group, policy, breach: 0, who);
        }
    }
}
