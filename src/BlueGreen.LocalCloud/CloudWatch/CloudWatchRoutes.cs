using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.CloudWatch;

/// <summary>The service's operations, a family at a time.</summary>
internal static class CloudWatchRoutes
{
    public static void Register(ServiceRoutes routes)
    {
        MetricOperations.Register(routes);
        AlarmOperations.Register(routes);
    }
}
