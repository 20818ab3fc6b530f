using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Describes, judges, protects and terminates single instances.</summary>
internal static class InstanceOperations
{
    public static void Register(ServiceRoutes routes) =>
        routes
            .Add("DescribeAutoScalingInstances", Describe)
            .Add("SetInstanceHealth", SetHealth)
            .Add("SetInstanceProtection", SetProtection)
            .Add("TerminateInstanceInAutoScalingGroup", Terminate);

    private static Fields? Describe(Call call)
    {
        var ids = call.Parameters.Texts("InstanceIds");
        List<(ScalingGroup Group, GroupInstance Instance)> found =
        [
            .. call.Groups()
                .SelectMany(group => group.Instances.Select(instance => (Group: group, Instance: instance)))
                .Where(pair => ids.Count == 0 || ids.Contains(pair.Instance.InstanceId))
                .OrderBy(pair => pair.Instance.InstanceId, StringComparer.Ordinal),
        ];
        var (page, next) = Pages.Sorted(call.Parameters, found, pair => pair.Instance.InstanceId, most: 50);
        return new()
        {
            { "AutoScalingInstances", Items.Of(page, pair => InstanceFields.Alone(pair.Group, pair.Instance)) },
            { "NextToken", next },
        };
    }

    private static Fields? SetHealth(Call call)
    {
        var (group, instance) = Find(call);
        var status = call.Parameters.Required("HealthStatus");
        if (status is not ("Healthy" or "Unhealthy"))
        {
            throw AutoScalingErrors.Validation($"HealthStatus must be Healthy or Unhealthy, not {status}");
        }

        if (status == "Healthy")
        {
            instance.IsHealthy = true;
            instance.UnhealthyBecause = null;
            return null;
        }

        var respects = call.Parameters.Boolean("ShouldRespectGracePeriod") ?? true;
        if (!respects || call.Now >= HealthVerdicts.GraceEnds(call.World, group, instance))
        {
            HealthVerdicts.Condemn(call.World, group, instance, "a user health-check");
        }

        return null;
    }

    private static Fields? SetProtection(Call call)
    {
        var group = call.LivingGroup();
        var isProtected = call.Parameters.RequiredBoolean("ProtectedFromScaleIn");
        foreach (var instance in call.InstancesOf(group))
        {
            instance.IsProtected = isProtected;
        }

        group.WakeAt(call.Now + call.World.Timing.GroupActivityGap);
        return [];
    }

    private static Fields? Terminate(Call call)
    {
        var decrement = call.Parameters.RequiredBoolean("ShouldDecrementDesiredCapacity");
        var (group, instance) = Find(call);
        if (instance.IsLeaving)
        {
            throw AutoScalingErrors.BlockedByActivity(instance.ActivityId ?? "");
        }

        if (decrement && group.Desired <= group.Minimum)
        {
            throw AutoScalingErrors.Validation(
                $"Currently, desiredSize equals minSize ({group.Minimum}). Terminating instance without replacement will violate group's min size constraint. Either set shouldDecrementDesiredCapacity flag to false or lower group's min size."
            );
        }

        var shrinking = decrement ? $", shrinking the capacity from {group.Desired} to {group.Desired - 1}" : "";
        group.Desired -= decrement ? 1 : 0;
        var activity = Departure.Begin(
            call.World,
            group,
            instance,
            $"{ActivityLog.At(call.Now)} instance {instance.InstanceId} was taken out of service in response to a user request{shrinking}."
        );
        group.WakeAt(call.Now + call.World.Timing.GroupActivityGap);
        return new() { { "Activity", ActivityOperations.ToFields(activity) } };
    }

    private static (ScalingGroup Group, GroupInstance Instance) Find(Call call)
    {
        var id = call.Parameters.Required("InstanceId");
        return call.State.AutoScaling.FindInstance(call.Region, id) ?? throw AutoScalingErrors.InstanceNotFound(id);
    }
}
