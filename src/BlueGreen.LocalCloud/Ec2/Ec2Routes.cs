using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2;

/// <summary>The service's operations, a family at a time.</summary>
internal static class Ec2Routes
{
    public static void Register(ServiceRoutes routes) => _ = routes;
}
