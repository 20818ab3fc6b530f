using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.LoadBalancing.Classic;
using BlueGreen.LocalCloud.LoadBalancing.V2;

namespace BlueGreen.LocalCloud.LoadBalancing;

/// <summary>What load balancers do by themselves: probe, drain, forget instances that are gone.</summary>
internal sealed class LoadBalancingSimulation : ISimulated
{
    public DateTimeOffset? NextDue(World world)
    {
        var state = world.State.LoadBalancing;
        var classic = state.Classic.Min(balancer => HealthChecks.NextDue(world, balancer));
        var targets = state.TargetGroups.Min(group => TargetHealthChecks.NextDue(world, group));
        return new[] { classic, targets }.Min();
    }

    public void Advance(World world)
    {
        foreach (var balancer in world.State.LoadBalancing.Classic)
        {
            HealthChecks.Advance(world, balancer);
        }

        foreach (var group in world.State.LoadBalancing.TargetGroups)
        {
            TargetHealthChecks.Advance(world, group);
        }
    }
}
