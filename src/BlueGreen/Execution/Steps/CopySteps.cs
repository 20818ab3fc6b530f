using Amazon.AutoScaling.Model;
using BlueGreen.Naming;
using BlueGreen.Planning;

namespace BlueGreen.Execution.Steps;

/// <summary>Gives a new group what acts on the live one. Every call is a put: repeating it changes nothing.</summary>
internal sealed class CopySteps(RunParts run)
{
    public async Task CopyAsync(CopyScaling step, CancellationToken cancellationToken)
    {
        foreach (var hook in step.Scaling.Hooks.Select(item => (LifecycleHook)item.Definition))
        {
            await PutHookAsync(step.Group, hook, cancellationToken).ConfigureAwait(false);
        }

        foreach (var policy in step.Scaling.Policies.Select(item => (ScalingPolicy)item.Definition))
        {
            await PutPolicyAsync(step, policy, cancellationToken).ConfigureAwait(false);
        }

        foreach (var action in step.Scaling.Schedules.Select(item => (ScheduledUpdateGroupAction)item.Definition))
        {
            await PutScheduleAsync(step.Group, action, cancellationToken).ConfigureAwait(false);
        }

        var topics = step
            .Scaling.Notifications.Select(item => (NotificationConfiguration)item.Definition)
            .GroupBy(topic => topic.TopicARN, StringComparer.Ordinal);
        foreach (var topic in topics)
        {
            await PutNotificationAsync(step.Group, topic.Key, [.. topic.Select(one => one.NotificationType)], cancellationToken)
                .ConfigureAwait(false);
        }

        run.Log.Tell(step.ToString());
    }

    private Task PutHookAsync(GroupName group, LifecycleHook hook, CancellationToken cancellationToken) =>
        run.ChangeAsync(
            "autoscaling:PutLifecycleHook",
            token =>
                run.Aws.AutoScaling.PutLifecycleHookAsync(
                    new PutLifecycleHookRequest
                    {
                        AutoScalingGroupName = group.ToString(),
                        LifecycleHookName = hook.LifecycleHookName,
                        LifecycleTransition = hook.LifecycleTransition,
                        DefaultResult = hook.DefaultResult,
                        HeartbeatTimeout = hook.HeartbeatTimeout,
                        NotificationMetadata = hook.NotificationMetadata,
                        NotificationTargetARN = hook.NotificationTargetARN,
                        RoleARN = hook.RoleARN,
                    },
                    token
                ),
            cancellationToken
        );

    private Task PutPolicyAsync(CopyScaling step, ScalingPolicy policy, CancellationToken cancellationToken) =>
        run.ChangeAsync(
            "autoscaling:PutScalingPolicy",
            token => run.Aws.AutoScaling.PutScalingPolicyAsync(PolicyCopy.Of(policy, step), token),
            cancellationToken
        );

    private Task PutScheduleAsync(GroupName group, ScheduledUpdateGroupAction action, CancellationToken cancellationToken) =>
        run.ChangeAsync(
            "autoscaling:PutScheduledUpdateGroupAction",
            token =>
                run.Aws.AutoScaling.PutScheduledUpdateGroupActionAsync(
                    new PutScheduledUpdateGroupActionRequest
                    {
                        AutoScalingGroupName = group.ToString(),
                        ScheduledActionName = action.ScheduledActionName,
                        Recurrence = action.Recurrence,
                        TimeZone = action.TimeZone,

                        // A recurring action's start is only its next turn, and may be past by now.
                        StartTime = string.IsNullOrEmpty(action.Recurrence) ? action.StartTime : null,
                        EndTime = action.EndTime,
                        MinSize = action.MinSize,
                        MaxSize = action.MaxSize,
                        DesiredCapacity = action.DesiredCapacity,
                    },
                    token
                ),
            cancellationToken
        );

    private Task PutNotificationAsync(GroupName group, string topic, List<string> types, CancellationToken cancellationToken) =>
        run.ChangeAsync(
            "autoscaling:PutNotificationConfiguration",
            token =>
                run.Aws.AutoScaling.PutNotificationConfigurationAsync(
                    new PutNotificationConfigurationRequest
                    {
                        AutoScalingGroupName = group.ToString(),
                        TopicARN = topic,
                        NotificationTypes = types,
                    },
                    token
                ),
            cancellationToken
        );
}
