using Amazon.AutoScaling.Model;
using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Aws;

/// <summary>Reads what acts on a group: policies, schedules, hooks, notifications.</summary>
internal sealed class ScalingReader(AwsClients aws, AwsCalls calls)
{
    /// <param name="group">The group.</param>
    /// <param name="traffic">What it is attached to on its side: what a successor is not attached to, it can't be scaled by.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public async Task<GroupScaling> ReadAsync(GroupName group, TrafficSource traffic, CancellationToken cancellationToken)
    {
        var policies = PoliciesAsync(group, cancellationToken);
        var schedules = SchedulesAsync(group, cancellationToken);
        var hooks = calls.RunAsync(
            "autoscaling:DescribeLifecycleHooks",
            token =>
                aws.AutoScaling.DescribeLifecycleHooksAsync(
                    new DescribeLifecycleHooksRequest { AutoScalingGroupName = group.ToString() },
                    token
                ),
            cancellationToken
        );
        var notifications = NotificationsAsync(group, cancellationToken);
        await Task.WhenAll(policies, schedules, hooks, notifications).ConfigureAwait(false);
        var all = await policies.ConfigureAwait(false);
        var elsewhere = all.Where(policy => TrafficMetrics.CountsElsewhere(policy, traffic)).ToList();
        var topics = await notifications.ConfigureAwait(false);
        return new GroupScaling
        {
            Policies = [.. all.Except(elsewhere).Select(policy => new ScalingItem(policy.PolicyName, policy))],
            Schedules = [.. (await schedules.ConfigureAwait(false)).Select(action => new ScalingItem(action.ScheduledActionName, action))],
            Hooks =
            [
                .. ((await hooks.ConfigureAwait(false)).LifecycleHooks ?? []).Select(hook => new ScalingItem(hook.LifecycleHookName, hook)),
            ],
            Notifications = [.. (topics ?? []).Select(topic => new ScalingItem($"{topic.TopicARN} ({topic.NotificationType})", topic))],
            NotTakenOver =
            [
                .. all.SelectMany(Lost),
                .. elsewhere.Select(policy =>
                    $"policy {policy.PolicyName}, which counts the requests of another target group than the side's own: the new group is not attached to it"
                ),
                .. topics is null
                    ? [$"the notifications of {group}, if it has any: this endpoint does not tell them"]
                    : Array.Empty<string>(),
            ],
        };
    }

    // Null where the endpoint is none of AWS's own and has no such operation: it answers with a page for people.
    private async Task<IReadOnlyList<NotificationConfiguration>?> NotificationsAsync(GroupName group, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await calls
                .RunAsync(
                    "autoscaling:DescribeNotificationConfigurations",
                    token =>
                        aws.AutoScaling.DescribeNotificationConfigurationsAsync(
                            new DescribeNotificationConfigurationsRequest { AutoScalingGroupNames = [group.ToString()], MaxRecords = 100 },
                            token
                        ),
                    cancellationToken
                )
                .ConfigureAwait(false);
            return answer.NotificationConfigurations ?? [];
        }
        catch (AwsCallException exception) when (exception.ServiceMessage.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
    }

    // Target tracking makes its alarms anew; a step or simple policy is called by alarms of the user's own, which name the old policy's ARN.
    private static IEnumerable<string> Lost(ScalingPolicy policy) =>
        policy.PolicyType == "TargetTrackingScaling"
            ? []
            : (policy.Alarms ?? []).Select(alarm =>
                $"alarm {alarm.AlarmName}, which calls policy {policy.PolicyName} of the live group: point it at the new one"
            );

    private async Task<IReadOnlyList<ScalingPolicy>> PoliciesAsync(GroupName group, CancellationToken cancellationToken)
    {
        var policies = new List<ScalingPolicy>();
        var request = new DescribePoliciesRequest { AutoScalingGroupName = group.ToString() };
        do
        {
            var page = await calls
                .RunAsync("autoscaling:DescribePolicies", token => aws.AutoScaling.DescribePoliciesAsync(request, token), cancellationToken)
                .ConfigureAwait(false);
            policies.AddRange(page.ScalingPolicies ?? []);
            request.NextToken = page.NextToken;
        } while (!string.IsNullOrEmpty(request.NextToken));

        return policies;
    }

    private async Task<IReadOnlyList<ScheduledUpdateGroupAction>> SchedulesAsync(GroupName group, CancellationToken cancellationToken)
    {
        var actions = new List<ScheduledUpdateGroupAction>();
        var request = new DescribeScheduledActionsRequest { AutoScalingGroupName = group.ToString() };
        do
        {
            var page = await calls
                .RunAsync(
                    "autoscaling:DescribeScheduledActions",
                    token => aws.AutoScaling.DescribeScheduledActionsAsync(request, token),
                    cancellationToken
                )
                .ConfigureAwait(false);
            actions.AddRange(page.ScheduledUpdateGroupActions ?? []);
            request.NextToken = page.NextToken;
        } while (!string.IsNullOrEmpty(request.NextToken));

        return actions;
    }
}
