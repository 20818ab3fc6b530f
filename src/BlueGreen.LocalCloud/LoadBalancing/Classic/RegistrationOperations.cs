using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.Classic;

/// <summary>Registers and deregisters instances.</summary>
internal static class RegistrationOperations
{
    public static void Register(ServiceRoutes routes) =>
        routes.Add("RegisterInstancesWithLoadBalancer", RegisterInstances).Add("DeregisterInstancesFromLoadBalancer", DeregisterInstances);

    private static Fields? RegisterInstances(Call call)
    {
        var balancer = call.Balancer();
        var ids = KnownInstances(call, id => call.Ec2().Find(id) is { IsAlive: true } instance && instance.VpcId == balancer.VpcId);
        foreach (var id in ids)
        {
            Registrations.Register(call.World, balancer, id);
        }

        return new() { { "Instances", Description.Instances(balancer) } };
    }

    private static Fields? DeregisterInstances(Call call)
    {
        var balancer = call.Balancer();
        foreach (var id in KnownInstances(call, id => call.Ec2().Find(id) is not null))
        {
            Registrations.Deregister(call.World, balancer, id);
        }

        return new() { { "Instances", Description.Instances(balancer) } };
    }

    private static IReadOnlyList<string> KnownInstances(Call call, Func<string, bool> isKnown)
    {
        var ids = call.Parameters.InstanceIds();
        if (ids.Count == 0)
        {
            throw call.Parameters.Missing("Instances");
        }

        var unknown = ids.Where(id => !isKnown(id)).ToList();
        return unknown.Count == 0 ? ids : throw ElbErrors.InvalidInstance(unknown);
    }
}
