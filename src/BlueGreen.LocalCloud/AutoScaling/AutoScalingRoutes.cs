using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>The service's operations, a family at a time.</summary>
internal static class AutoScalingRoutes
{
    public static void Register(ServiceRoutes routes) => _ = routes;
}
