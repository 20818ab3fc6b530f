using BlueGreen.LocalCloud.AutoScaling;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.CloudWatch;

/// <summary>Alarms on metrics.</summary>
internal static class AlarmOperations
{
    private const int LargestPage = 100;

    private static readonly string[] States = ["OK", "ALARM", "INSUFFICIENT_DATA"];

    private static readonly string[] Operators =
    [
        "GreaterThanOrEqualToThreshold",
        "GreaterThanThreshold",
        "LessThanThreshold",
        "LessThanOrEqualToThreshold",
    ];

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .Add(
                new Operation("PutMetricAlarm", Put)
                {
                    Gaps = "Alarms on one metric; they change state by SetAlarmState only, and run no actions but scaling policies.",
                }
            )
            .Add("DescribeAlarms", Describe)
            .Add("DescribeAlarmsForMetric", DescribeForMetric)
            .Add("DeleteAlarms", Delete)
            .Add("EnableAlarmActions", call => SetActions(call, enabled: true))
            .Add("DisableAlarmActions", call => SetActions(call, enabled: false))
            .Add("SetAlarmState", SetState)
            .Add("TagResource", Tag)
            .Add("UntagResource", Untag)
            .Add("ListTagsForResource", ListTags);

    private static Fields? Put(Call call)
    {
        var alarm = Read(call);
        var alarms = call.State.CloudWatch.Alarms;
        var at = alarms.FindIndex(a => a.Region == call.Region && a.Name == alarm.Name);
        if (at < 0)
        {
            alarms.Add(alarm);
        }
        else
        {
            // An alarm that is put again keeps its state.
            (alarm.State, alarm.StateReason, alarm.StateUpdatedAt) = (alarms[at].State, alarms[at].StateReason, alarms[at].StateUpdatedAt);
            alarms[at] = alarm;
        }

        return null;
    }

    private static MetricAlarm Read(Call call)
    {
        var sent = call.Parameters;
        var name = sent.Required("AlarmName");
        var period = sent.Integer("Period", min: 1) ?? throw sent.Missing("Period");
        if (period % 60 != 0 && period is not (10 or 20 or 30))
        {
            throw new AwsException("ValidationError", "Period must be 10, 20, 30 or a multiple of 60");
        }

        var evaluationPeriods = sent.Integer("EvaluationPeriods", min: 1) ?? throw sent.Missing("EvaluationPeriods");
        var datapoints = sent.Integer("DatapointsToAlarm", min: 1);
        if (datapoints > evaluationPeriods)
        {
            throw new AwsException("ValidationError", "DatapointsToAlarm must be less than or equal to EvaluationPeriods");
        }

        var tags = new SortedDictionary<string, string>();
        foreach (var (key, value) in sent.Structures("Tags").Select(tag => tag.Tag()))
        {
            tags[key] = value;
        }

        return new MetricAlarm
        {
            Region = call.Region,
            Name = name,
            Arn = $"arn:aws:cloudwatch:{call.Region}:{call.Account}:alarm:{name}",
            Description = sent.Text("AlarmDescription"),
            UpdatedAt = call.Now,
            StateUpdatedAt = call.Now,
            ActionsEnabled = sent.Boolean("ActionsEnabled") ?? true,
            OkActions = [.. sent.Texts("OKActions")],
            AlarmActions = [.. sent.Texts("AlarmActions")],
            InsufficientDataActions = [.. sent.Texts("InsufficientDataActions")],
            Metric = new MetricId(call.Region, sent.Required("Namespace"), sent.Required("MetricName"), CloudWatchCall.Dimensions(sent)),
            Statistic = sent.OneOf("Statistic", "SampleCount", "Average", "Sum", "Minimum", "Maximum"),
            ExtendedStatistic = sent.Text("ExtendedStatistic"),
            Period = period,
            Unit = sent.Text("Unit"),
            EvaluationPeriods = evaluationPeriods,
            DatapointsToAlarm = datapoints,
            Threshold = sent.Number("Threshold") ?? throw sent.Missing("Threshold"),
            ComparisonOperator = sent.OneOf("ComparisonOperator", Operators) ?? throw sent.Missing("ComparisonOperator"),
            TreatMissingData = sent.OneOf("TreatMissingData", "breaching", "notBreaching", "ignore", "missing"),
            Tags = tags,
        };
    }

    private static Fields Describe(Call call)
    {
        var names = call.Parameters.Texts("AlarmNames");
        var prefix = call.Parameters.Text("AlarmNamePrefix");
        var state = call.Parameters.OneOf("StateValue", States);
        var types = call.Parameters.Texts("AlarmTypes");
        var action = call.Parameters.Text("ActionPrefix");
        var size = call.Parameters.Integer("MaxRecords", min: 1, max: LargestPage) ?? LargestPage;
        var alarms = Here(call)
            .Where(_ => types.Count == 0 || types.Contains("MetricAlarm"))
            .Where(a => names.Count == 0 || names.Contains(a.Name))
            .Where(a => prefix is null || a.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Where(a => state is null || a.State == state)
            .Where(a => action is null || a.AlarmActions.Exists(x => x.StartsWith(action, StringComparison.Ordinal)))
            .OrderBy(a => a.Name, StringComparer.Ordinal);
        var (page, next) = call.Page(alarms, size);
        return new Fields
        {
            { "CompositeAlarms", Items.Of(Array.Empty<Node>()) },
            { "MetricAlarms", Items.Of(page, Write) },
            { "NextToken", next },
        };
    }

    private static Fields DescribeForMetric(Call call)
    {
        var metric = new MetricId(
            call.Region,
            call.Parameters.Required("Namespace"),
            call.Parameters.Required("MetricName"),
            CloudWatchCall.Dimensions(call.Parameters)
        );
        return new Fields { { "MetricAlarms", Items.Of(Here(call).Where(a => a.Metric.IsSameAs(metric)), Write) } };
    }

    private static Fields? Delete(Call call)
    {
        var names = call.Parameters.Texts("AlarmNames");
        foreach (var name in names)
        {
            _ = Find(call, name);
        }

        _ = call.State.CloudWatch.Alarms.RemoveAll(a => a.Region == call.Region && names.Contains(a.Name));
        return null;
    }

    private static Fields? SetActions(Call call, bool enabled)
    {
        foreach (var alarm in Here(call).Where(a => call.Parameters.Texts("AlarmNames").Contains(a.Name)))
        {
            alarm.ActionsEnabled = enabled;
        }

        return null;
    }

    private static Fields? SetState(Call call)
    {
        var alarm = Find(call, call.Parameters.Required("AlarmName"));
        var state = call.Parameters.OneOf("StateValue", States) ?? throw call.Parameters.Missing("StateValue");
        alarm.StateReason = call.Parameters.Required("StateReason");
        alarm.StateReasonData = call.Parameters.Text("StateReasonData");
        alarm.StateUpdatedAt = call.Now;
        var goesOff = state == "ALARM" && alarm.State != state && alarm.ActionsEnabled;
        alarm.State = state;
        if (goesOff)
        {
            AlarmActions.Run(call.World, alarm);
        }

        return null;
    }

    private static Fields Tag(Call call)
    {
        var alarm = FindByArn(call);
        foreach (var (key, value) in call.Parameters.Structures("Tags").Select(tag => tag.Tag()).ToList())
        {
            alarm.Tags[key] = value;
        }

        return [];
    }

    private static Fields Untag(Call call)
    {
        var alarm = FindByArn(call);
        foreach (var key in call.Parameters.Texts("TagKeys"))
        {
            _ = alarm.Tags.Remove(key);
        }

        return [];
    }

    private static Fields ListTags(Call call) =>
        new() { { "Tags", Items.Of(FindByArn(call).Tags, t => new Fields { { "Key", t.Key }, { "Value", t.Value } }) } };

    private static IEnumerable<MetricAlarm> Here(Call call) => call.State.CloudWatch.Alarms.Where(a => a.Region == call.Region);

    private static MetricAlarm Find(Call call, string name) =>
        Here(call).FirstOrDefault(a => a.Name == name) ?? throw NotFound($"Alarm {name} does not exist.");

    private static MetricAlarm FindByArn(Call call)
    {
        var arn = call.Parameters.Required("ResourceARN");
        return Here(call).FirstOrDefault(a => a.Arn == arn)
            ?? throw new AwsException("ResourceNotFoundException", $"{arn} does not exist.", 404);
    }

    private static AwsException NotFound(string message) => new("ResourceNotFound", message, 404);

    private static Fields Write(MetricAlarm alarm) =>
        new()
        {
            { "AlarmName", alarm.Name },
            { "AlarmArn", alarm.Arn },
            { "AlarmDescription", alarm.Description },
            { "AlarmConfigurationUpdatedTimestamp", alarm.UpdatedAt },
            { "ActionsEnabled", alarm.ActionsEnabled },
            { "OKActions", Items.Of(alarm.OkActions) },
            { "AlarmActions", Items.Of(alarm.AlarmActions) },
            { "InsufficientDataActions", Items.Of(alarm.InsufficientDataActions) },
            { "StateValue", alarm.State },
            { "StateReason", alarm.StateReason },
            { "StateReasonData", alarm.StateReasonData },
            { "StateUpdatedTimestamp", alarm.StateUpdatedAt },
            { "MetricName", alarm.Metric.Name },
            { "Namespace", alarm.Metric.Namespace },
            { "Statistic", alarm.Statistic },
            { "ExtendedStatistic", alarm.ExtendedStatistic },
            { "Dimensions", CloudWatchCall.Write(alarm.Metric.Dimensions) },
            { "Period", alarm.Period },
            { "Unit", alarm.Unit },
            { "EvaluationPeriods", alarm.EvaluationPeriods },
            { "DatapointsToAlarm", alarm.DatapointsToAlarm },
            { "Threshold", alarm.Threshold },
            { "ComparisonOperator", alarm.ComparisonOperator },
            { "TreatMissingData", alarm.TreatMissingData },
            { "StateTransitionedTimestamp", alarm.StateUpdatedAt },
        };
}
