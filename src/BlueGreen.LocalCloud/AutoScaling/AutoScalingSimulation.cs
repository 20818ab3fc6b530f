using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>What groups do by themselves.</summary>
internal sealed class AutoScalingSimulation : ISimulated
{
    public DateTimeOffset? NextDue(World world) => world.State.AutoScaling.Groups.Min(group => ControlLoop.NextDue(world, group));

    public void Advance(World world)
    {
        foreach (var group in world.State.AutoScaling.Groups.ToList())
        {
            if (ControlLoop.NextDue(world, group) <= world.Now)
            {
                ControlLoop.Advance(world, group);
            }
        }
    }
}
