using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.LoadBalancing.Classic;

namespace BlueGreen.LocalCloud.LoadBalancing;

/// <summary>What load balancers do by themselves: probe, drain, forget instances that are gone.</summary>
internal sealed class LoadBalancingSimulation : ISimulated
{
    public DateTimeOffset? NextDue(World world) => world.State.LoadBalancing.Classic.Min(balancer => HealthChecks.NextDue(world, balancer));

    public void Advance(World world)
    {
        foreach (var balancer in world.State.LoadBalancing.Classic)
        {
            HealthChecks.Advance(world, balancer);
        }
    }
}
