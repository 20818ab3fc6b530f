using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Route53;

/// <summary>Changes reach the authoritative servers.</summary>
internal sealed class Route53Simulation : ISimulated
{
    public DateTimeOffset? NextDue(World world) => null;

    public void Advance(World world) { }
}
