using BlueGreen.LocalCloud.CloudWatch;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>AWS's own alarms of target tracking policies: made, replaced and removed with their policy.</summary>
internal static class PolicyAlarms
{
    private const string High = "AlarmHigh";
    private const string Low = "AlarmLow";

    // AWS scales in later and more carefully than out: below nine tenths of the target, for fifteen minutes.
    private const double LowFraction = 0.9;
    private const int HighPeriods = 3;
    private const int LowPeriods = 15;

    /// <summary>Gives the policy its pair of alarms, or only the high one where it may not scale in.</summary>
    public static void Set(World world, ScalingGroup group, ScalingPolicy policy)
    {
        if (policy.Tracking is not { } tracking)
        {
            return;
        }

        var high = Find(policy, High) ?? New(world, group, High);
        var low = Find(policy, Low) ?? New(world, group, Low);
        Remove(world, group, policy);
        policy.Alarms = tracking.DisableScaleIn ? [high] : [high, low];
        foreach (var alarm in policy.Alarms)
        {
            world.State.CloudWatch.Alarms.Add(Alarm(world, group, policy, alarm, tracking));
        }
    }

    public static void Remove(World world, ScalingGroup group, ScalingPolicy policy)
    {
        _ = world.State.CloudWatch.Alarms.RemoveAll(alarm =>
            alarm.Region == group.Region && policy.Alarms.Exists(own => own.Name == alarm.Name)
        );
        policy.Alarms.Clear();
    }

    public static void RemoveAll(World world, ScalingGroup group)
    {
        foreach (var policy in group.Policies)
        {
            Remove(world, group, policy);
        }
    }

    public static bool IsHigh(string alarmName) => alarmName.Contains($"-{High}-", StringComparison.Ordinal);

    private static PolicyAlarm? Find(ScalingPolicy policy, string kind) =>
        policy.Alarms.Find(alarm => alarm.Name.Contains($"-{kind}-", StringComparison.Ordinal));

    private static PolicyAlarm New(World world, ScalingGroup group, string kind)
    {
        var name = $"TargetTracking-{group.Name}-{kind}-{world.Random.Guid()}";
        return new PolicyAlarm(name, $"arn:aws:cloudwatch:{group.Region}:{world.Account}:alarm:{name}");
    }

    private static MetricAlarm Alarm(
        World world,
        ScalingGroup group,
        ScalingPolicy policy,
        PolicyAlarm alarm,
        TargetTrackingConfiguration tracking
    )
    {
        var isHigh = IsHigh(alarm.Name);
        return new MetricAlarm
        {
            Region = group.Region,
            Name = alarm.Name,
            Arn = alarm.Arn,
            Description = $"DO NOT EDIT OR DELETE. For TargetTrackingScaling policy {policy.Arn}.",
            UpdatedAt = world.Now,
            StateUpdatedAt = world.Now,
            AlarmActions = [policy.Arn],
            Metric = Metric(group, tracking),
            Statistic = tracking.Customized?.Statistic ?? (tracking.ResourceLabel is null ? "Average" : "Sum"),
            Period = 60,
            EvaluationPeriods = isHigh ? HighPeriods : LowPeriods,
            Threshold = isHigh ? tracking.TargetValue : tracking.TargetValue * LowFraction,
            ComparisonOperator = isHigh ? "GreaterThanThreshold" : "LessThanThreshold",
        };
    }

    private static MetricId Metric(ScalingGroup group, TargetTrackingConfiguration tracking)
    {
        if (tracking.Customized is { } own)
        {
            var dimensions = own.Dimensions.ToDictionary(dimension => dimension.Name, dimension => dimension.Value, StringComparer.Ordinal);
            return new MetricId(group.Region, own.Namespace, own.MetricName, new SortedDictionary<string, string>(dimensions));
        }

        if (tracking.ResourceLabel is { } label)
        {
            // The label is app/<name>/<id>/targetgroup/<name>/<id>: it names the target group.
            var at = label.IndexOf("targetgroup/", StringComparison.Ordinal);
            return new MetricId(
                group.Region,
                "AWS/ApplicationELB",
                "RequestCountPerTarget",
                new SortedDictionary<string, string> { ["TargetGroup"] = at < 0 ? label : label[at..] }
            );
        }

        var name = tracking.PredefinedMetricType switch
        {
            "ASGAverageNetworkIn" => "NetworkIn",
            "ASGAverageNetworkOut" => "NetworkOut",
            _ => "CPUUtilization",
        };
        return new MetricId(group.Region, "AWS/EC2", name, new SortedDictionary<string, string> { ["AutoScalingGroupName"] = group.Name });
    }
}
