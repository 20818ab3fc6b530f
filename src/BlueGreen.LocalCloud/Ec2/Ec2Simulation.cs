using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Ec2;

/// <summary>What happens by itself in the service.</summary>
internal sealed class Ec2Simulation : ISimulated
{
    public DateTimeOffset? NextDue(World world) => null;

    public void Advance(World world) { }
}
