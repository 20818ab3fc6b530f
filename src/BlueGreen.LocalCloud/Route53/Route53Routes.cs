using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Route53;

/// <summary>The service's operations, a family at a time.</summary>
internal static class Route53Routes
{
    public static void Register(ServiceRoutes routes)
    {
        ZoneOperations.Register(routes);
        ZoneLists.Register(routes);
        VpcOperations.Register(routes);
        RecordOperations.Register(routes);
        TagOperations.Register(routes);
    }
}
