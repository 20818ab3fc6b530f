using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.LoadBalancing;

/// <summary>What happens by itself in the service.</summary>
internal sealed class LoadBalancingSimulation : ISimulated
{
    public DateTimeOffset? NextDue(World world) => null;

    public void Advance(World world) { }
}
