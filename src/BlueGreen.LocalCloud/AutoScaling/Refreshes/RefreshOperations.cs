using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Starts, cancels and describes instance refreshes.</summary>
internal static class RefreshOperations
{
    public static void Register(ServiceRoutes routes) =>
        routes
            .Add(
                new Operation("StartInstanceRefresh", Start)
                {
                    Gaps = "No desired configuration, checkpoints, roll-back, bake time or alarms.",
                }
            )
            .Add("CancelInstanceRefresh", Cancel)
            .Add("DescribeInstanceRefreshes", Describe);

    private static Fields? Start(Call call)
    {
        var group = call.LivingGroup();
        _ = call.Parameters.OneOf("Strategy", "Rolling");
        if (call.Parameters.Has("DesiredConfiguration"))
        {
            throw AutoScalingErrors.Validation("A desired configuration is not available here: update the group first.");
        }

        var preferences = call.Parameters.Structure("Preferences");
        var least = preferences?.Integer("MinHealthyPercentage", min: 0, max: 100);
        var warmup = preferences?.Integer("InstanceWarmup", min: 0);
        var skips = preferences?.Boolean("SkipMatching") ?? false;
        if (group.Refreshes.Exists(refresh => refresh.IsActive))
        {
            throw AutoScalingErrors.RefreshInProgress();
        }

        var replaced = group.Counted.Where(instance => !instance.IsProtected && !(skips && Matches(call, group, instance))).ToList();
        var started = new InstanceRefresh
        {
            Id = call.World.Random.Guid().ToString(),
            Status = "Pending",
            StartedAt = call.Now,
            Total = replaced.Count,
            Remaining = replaced.ConvertAll(instance => instance.InstanceId),
            MinHealthyPercentage = least ?? 90,
            InstanceWarmup = warmup,
            SkipMatching = skips,
        };
        group.Refreshes.Add(started);
        group.WakeAt(call.Now + call.World.Timing.GroupActivityGap);
        return new() { { "InstanceRefreshId", started.Id } };
    }

    private static bool Matches(Call call, ScalingGroup group, GroupInstance instance)
    {
        var planned = LaunchPlanner.Plan(call.World, call.Region, group.Launch);
        return planned.ConfigurationName == instance.ConfigurationName && planned.Template == instance.Template;
    }

    private static Fields? Cancel(Call call)
    {
        var group = call.LivingGroup();
        var refresh = group.Refreshes.Find(refresh => refresh.IsActive) ?? throw AutoScalingErrors.NoActiveRefresh(group.Name);
        refresh.Status = "Cancelling";
        group.WakeAt(call.Now + call.World.Timing.GroupActivityGap);
        return new() { { "InstanceRefreshId", refresh.Id } };
    }

    private static Fields? Describe(Call call)
    {
        var group = call.Group();
        var ids = call.Parameters.Texts("InstanceRefreshIds");
        List<InstanceRefresh> found =
        [
            .. group.Refreshes.Where(refresh => ids.Count == 0 || ids.Contains(refresh.Id)).OrderByDescending(refresh => refresh.StartedAt),
        ];
        var (page, next) = Pages.Listed(call.Parameters, found, refresh => refresh.Id);
        return new() { { "InstanceRefreshes", Items.Of(page, refresh => ToFields(group, refresh)) }, { "NextToken", next } };
    }

    private static Fields ToFields(ScalingGroup group, InstanceRefresh refresh) =>
        new()
        {
            { "InstanceRefreshId", refresh.Id },
            { "AutoScalingGroupName", group.Name },
            { "Status", refresh.Status },
            { "StatusReason", refresh.StatusReason },
            { "StartTime", refresh.Status == "Pending" ? null : refresh.StartedAt },
            { "EndTime", refresh.EndedAt },
            { "PercentageComplete", refresh.PercentageComplete },
            { "InstancesToUpdate", refresh.Remaining.Count },
            {
                "Preferences",
                new Fields
                {
                    { "MinHealthyPercentage", refresh.MinHealthyPercentage },
                    { "InstanceWarmup", refresh.InstanceWarmup },
                    { "SkipMatching", refresh.SkipMatching },
                }
            },
            { "Strategy", "Rolling" },
        };
}
