using BlueGreen.LocalCloud.LoadBalancing.Classic;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing;

/// <summary>The operations of classic load balancers, a family at a time.</summary>
internal static class LoadBalancingRoutes
{
    public static void Register(ServiceRoutes routes)
    {
        LoadBalancerOperations.Register(routes);
        ListenerOperations.Register(routes);
        HealthOperations.Register(routes);
        RegistrationOperations.Register(routes);
        PlacementOperations.Register(routes);
        AttributeOperations.Register(routes);
        PolicyOperations.Register(routes);
        TagOperations.Register(routes);
        AccountOperations.Register(routes);
    }
}
