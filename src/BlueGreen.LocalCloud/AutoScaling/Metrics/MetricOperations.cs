using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Which of its numbers a group reports.</summary>
internal static class MetricOperations
{
    public const string Granularity = "1Minute";

    public static readonly IReadOnlyList<string> Metrics =
    [
        "GroupMinSize",
        "GroupMaxSize",
        "GroupDesiredCapacity",
        "GroupInServiceInstances",
        "GroupPendingInstances",
        "GroupStandbyInstances",
        "GroupTerminatingInstances",
        "GroupTotalInstances",
        "GroupInServiceCapacity",
        "GroupPendingCapacity",
        "GroupStandbyCapacity",
        "GroupTerminatingCapacity",
        "GroupTotalCapacity",
    ];

    public static void Register(ServiceRoutes routes) =>
        routes
            .Add(new Operation("EnableMetricsCollection", Enable) { Gaps = "Kept and told back; CloudWatch has no such metrics." })
            .Add("DisableMetricsCollection", Disable);

    private static Fields? Enable(Call call)
    {
        var group = call.LivingGroup();
        var granularity = call.Parameters.Required("Granularity");
        if (granularity != Granularity)
        {
            throw AutoScalingErrors.Validation($"Valid values for Granularity is '{Granularity}'");
        }

        group.EnabledMetrics.AddRange(Named(call).Except(group.EnabledMetrics));
        return null;
    }

    private static Fields? Disable(Call call)
    {
        var group = call.LivingGroup();
        var disabled = Named(call);
        _ = group.EnabledMetrics.RemoveAll(disabled.Contains);
        return null;
    }

    private static IReadOnlyList<string> Named(Call call)
    {
        var named = call.Parameters.Texts("Metrics");
        var unknown = named.FirstOrDefault(metric => !Metrics.Contains(metric));
        return unknown is not null ? throw AutoScalingErrors.Validation($"Invalid metric: {unknown}")
            : named.Count == 0 ? Metrics
            : named;
    }
}
