using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>The fixed lists of the service, and what an account may have.</summary>
internal static class TypeOperations
{
    private const int MostGroups = 500;
    private const int MostLaunchConfigurations = 200;

    public static void Register(ServiceRoutes routes) =>
        routes
            .Add("DescribeAccountLimits", DescribeLimits)
            .Add("DescribeAdjustmentTypes", _ => List("AdjustmentTypes", "AdjustmentType", PolicyRules.AdjustmentTypes))
            .Add("DescribeScalingProcessTypes", _ => List("Processes", "ProcessName", Processes.All))
            .Add("DescribeTerminationPolicyTypes", _ => new() { { "TerminationPolicyTypes", Items.Of(TerminationChoice.Policies) } })
            .Add(
                "DescribeLifecycleHookTypes",
                _ => new() { { "LifecycleHookTypes", Items.Of([LifecycleHook.Launching, LifecycleHook.Terminating]) } }
            )
            .Add(
                "DescribeAutoScalingNotificationTypes",
                _ => new() { { "AutoScalingNotificationTypes", Items.Of(NotificationOperations.NotificationTypes) } }
            )
            .Add("DescribeMetricCollectionTypes", DescribeMetrics);

    private static Fields List(string name, string member, IReadOnlyList<string> values) =>
        new() { { name, Items.Of(values, value => new Fields { { member, value } }) } };

    private static Fields? DescribeMetrics(Call call)
    {
        var answer = List("Metrics", "Metric", MetricOperations.Metrics);
        answer.Add("Granularities", Items.Of(["1Minute"], granularity => new Fields { { "Granularity", granularity } }));
        return answer;
    }

    private static Fields? DescribeLimits(Call call) =>
        new()
        {
            { "MaxNumberOfAutoScalingGroups", MostGroups },
            { "MaxNumberOfLaunchConfigurations", MostLaunchConfigurations },
            { "NumberOfAutoScalingGroups", call.Groups().Count },
            {
                "NumberOfLaunchConfigurations",
                call.State.AutoScaling.LaunchConfigurations.Count(configuration => configuration.Region == call.Region)
            },
        };
}
