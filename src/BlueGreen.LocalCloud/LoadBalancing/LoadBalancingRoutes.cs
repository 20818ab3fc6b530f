using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing;

/// <summary>The service's operations, a family at a time.</summary>
internal static class LoadBalancingRoutes
{
    public static void Register(ServiceRoutes routes) => _ = routes;
}
