using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>The operations of application load balancers, a family at a time.</summary>
internal static class ElbV2Routes
{
    public static void Register(ServiceRoutes routes)
    {
        BalancerOperations.Register(routes);
        TargetGroupOperations.Register(routes);
        TargetOperations.Register(routes);
        ListenerOperations.Register(routes);
        Certificates.Register(routes);
        RuleOperations.Register(routes);
        AttributeOperations.Register(routes);
        TagOperations.Register(routes);
        AccountOperations.Register(routes);
    }
}
