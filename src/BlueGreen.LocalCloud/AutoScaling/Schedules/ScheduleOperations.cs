using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Scheduled actions.</summary>
internal static class ScheduleOperations
{
    public static void Register(ServiceRoutes routes) =>
        routes
            .Add("PutScheduledUpdateGroupAction", Put)
            .Add("BatchPutScheduledUpdateGroupAction", BatchPut)
            .Add("DeleteScheduledAction", Delete)
            .Add("BatchDeleteScheduledAction", BatchDelete)
            .Add("DescribeScheduledActions", Describe);

    private static Fields? Put(Call call)
    {
        var group = call.LivingGroup();
        Store(group, Read(call, group, call.Parameters));
        return null;
    }

    private static Fields? BatchPut(Call call)
    {
        var group = call.LivingGroup();
        List<Fields> failed = [];
        foreach (var sent in call.Parameters.Structures("ScheduledUpdateGroupActions"))
        {
            TryEach(failed, sent.Required("ScheduledActionName"), () => Store(group, Read(call, group, sent)));
        }

        return new() { { "FailedScheduledUpdateGroupActions", Items.Of(failed) } };
    }

    private static Fields? Delete(Call call)
    {
        var group = call.LivingGroup();
        Remove(group, call.Parameters.Required("ScheduledActionName"));
        return null;
    }

    private static Fields? BatchDelete(Call call)
    {
        var group = call.LivingGroup();
        List<Fields> failed = [];
        foreach (var name in call.Parameters.Texts("ScheduledActionNames"))
        {
            TryEach(failed, name, () => Remove(group, name));
        }

        return new() { { "FailedScheduledActions", Items.Of(failed) } };
    }

    // A batch is not all or nothing: what fails is told, the rest is done.
    private static void TryEach(List<Fields> failed, string name, Action change)
    {
        try
        {
            change();
        }
        catch (AwsException refusal)
        {
            failed.Add(
                new()
                {
                    { "ScheduledActionName", name },
                    { "ErrorCode", refusal.Code },
                    { "ErrorMessage", refusal.Message },
                }
            );
        }
    }

    private static void Remove(ScalingGroup group, string name)
    {
        if (group.Schedules.RemoveAll(action => action.Name == name) == 0)
        {
            throw AutoScalingErrors.Validation($"Scheduled action name not found: {name}");
        }
    }

    private static void Store(ScalingGroup group, ScheduledAction action)
    {
        _ = group.Schedules.RemoveAll(old => old.Name == action.Name);
        group.Schedules.Add(action);
    }

    private static ScheduledAction Read(Call call, ScalingGroup group, Parameters sent)
    {
        var name = sent.Required("ScheduledActionName");
        var action = new ScheduledAction
        {
            Name = name,
            Arn =
                group.Schedules.Find(old => old.Name == name)?.Arn
                ?? call.Arn("scheduledUpdateGroupAction", $"autoScalingGroupName/{group.Name}:scheduledActionName/{name}"),
            StartTime = sent.Time("StartTime") ?? sent.Time("Time"),
            EndTime = sent.Time("EndTime"),
            Recurrence = sent.Text("Recurrence"),
            TimeZone = sent.Text("TimeZone"),
            Minimum = sent.Integer("MinSize", min: 0),
            Maximum = sent.Integer("MaxSize", min: 0),
            Desired = sent.Integer("DesiredCapacity", min: 0),
        };
        Check(call, action);
        action.NextDueAt = ScheduleRuns.After(action, call.Now);
        return action;
    }

    private static void Check(Call call, ScheduledAction action)
    {
        if (action is { Minimum: null, Maximum: null, Desired: null })
        {
            throw AutoScalingErrors.Validation("At least one of MinSize, MaxSize and DesiredCapacity must be specified");
        }

        if (action.Maximum < action.Minimum)
        {
            throw AutoScalingErrors.Validation(
                $"Max bound, {action.Maximum}, must be greater than or equal to min bound, {action.Minimum}"
            );
        }

        if (action.Desired < action.Minimum || action.Desired > action.Maximum)
        {
            throw AutoScalingErrors.Validation("Desired capacity must be between min size and max size");
        }

        if (action.Recurrence is null ? action.StartTime is null : CronSchedule.TryParse(action.Recurrence) is null)
        {
            throw AutoScalingErrors.Validation($"Given recurrence string: {action.Recurrence} is invalid");
        }

        if (action.StartTime < call.Now || action.EndTime < call.Now)
        {
            throw AutoScalingErrors.Validation("Given start time is in the past");
        }

        if (action.TimeZone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            throw AutoScalingErrors.Validation($"Given time zone: {zone} is invalid");
        }
    }

    private static Fields? Describe(Call call)
    {
        var asked = call.Parameters.Text("AutoScalingGroupName") is null ? call.Groups() : [call.Group()];
        var names = call.Parameters.Texts("ScheduledActionNames");
        var from = call.Parameters.Time("StartTime");
        var to = call.Parameters.Time("EndTime");
        List<(string Group, ScheduledAction Action)> found =
        [
            .. asked
                .SelectMany(group => group.Schedules.Select(action => (Group: group.Name, Action: action)))
                .Where(pair => names.Count > 0 ? names.Contains(pair.Action.Name) : IsWithin(pair.Action, from, to))
                .OrderBy(Key, StringComparer.Ordinal),
        ];
        var (page, next) = Pages.Sorted(call.Parameters, found, Key);
        return new()
        {
            { "ScheduledUpdateGroupActions", Items.Of(page, pair => ToFields(pair.Group, pair.Action)) },
            { "NextToken", next },
        };
    }

    private static bool IsWithin(ScheduledAction action, DateTimeOffset? from, DateTimeOffset? to) =>
        !(action.NextDueAt < from) && !(action.NextDueAt > to);

    private static string Key((string Group, ScheduledAction Action) pair) => $"{pair.Group}\n{pair.Action.Name}";

    private static Fields ToFields(string group, ScheduledAction action) =>
        new()
        {
            { "AutoScalingGroupName", group },
            { "ScheduledActionName", action.Name },
            { "ScheduledActionARN", action.Arn },
            { "Time", action.NextDueAt },
            { "StartTime", action.NextDueAt },
            { "EndTime", action.EndTime },
            { "Recurrence", action.Recurrence },
            { "MinSize", action.Minimum },
            { "MaxSize", action.Maximum },
            { "DesiredCapacity", action.Desired },
            { "TimeZone", action.TimeZone },
        };
}
