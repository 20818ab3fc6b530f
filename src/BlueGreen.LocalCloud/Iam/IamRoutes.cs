using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Iam;

/// <summary>The service's operations, a family at a time.</summary>
internal static class IamRoutes
{
    public static void Register(ServiceRoutes routes)
    {
        RoleOperations.Register(routes);
        RolePolicyOperations.Register(routes);
        PolicyOperations.Register(routes);
        InstanceProfileOperations.Register(routes);
    }
}
