using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>What happens by itself in the service.</summary>
internal sealed class AutoScalingSimulation : ISimulated
{
    public DateTimeOffset? NextDue(World world) => null;

    public void Advance(World world) { }
}
