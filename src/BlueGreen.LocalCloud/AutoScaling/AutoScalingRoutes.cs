using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>The service's operations, a family at a time.</summary>
internal static class AutoScalingRoutes
{
    public static void Register(ServiceRoutes routes)
    {
        GroupOperations.Register(routes);
        GroupDescriptions.Register(routes);
        LaunchConfigurationOperations.Register(routes);
        CapacityOperations.Register(routes);
        InstanceOperations.Register(routes);
        MembershipOperations.Register(routes);
        LoadBalancerOperations.Register(routes);
        TrafficSourceOperations.Register(routes);
        ProcessOperations.Register(routes);
        ActivityOperations.Register(routes);
        HookOperations.Register(routes);
        PolicyOperations.Register(routes);
        ScheduleOperations.Register(routes);
        TagOperations.Register(routes);
        NotificationOperations.Register(routes);
        MetricOperations.Register(routes);
        RefreshOperations.Register(routes);
        WarmPoolOperations.Register(routes);
        TypeOperations.Register(routes);
    }
}
