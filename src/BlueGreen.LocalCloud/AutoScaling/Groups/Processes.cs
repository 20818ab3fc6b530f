namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>The processes that can be suspended.</summary>
internal static class Processes
{
    public const string Launch = "Launch";
    public const string Terminate = "Terminate";
    public const string AddToLoadBalancer = "AddToLoadBalancer";
    public const string AlarmNotification = "AlarmNotification";
    public const string AvailabilityZoneRebalance = "AZRebalance";
    public const string HealthCheck = "HealthCheck";
    public const string InstanceRefresh = "InstanceRefresh";
    public const string ReplaceUnhealthy = "ReplaceUnhealthy";
    public const string ScheduledActions = "ScheduledActions";

    public static readonly IReadOnlyList<string> All =
    [
        AvailabilityZoneRebalance,
        AddToLoadBalancer,
        AlarmNotification,
        HealthCheck,
        InstanceRefresh,
        Launch,
        ReplaceUnhealthy,
        ScheduledActions,
        Terminate,
    ];
}
