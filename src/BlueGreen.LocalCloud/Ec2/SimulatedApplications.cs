using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Ec2;

/// <summary>Applications that behave as their image says: once their instance has booted, they answer.</summary>
internal sealed class SimulatedApplications : IApplicationProbe
{
    public bool Answers(World world, string instanceId, string target) =>
        Find(world, instanceId) is { State: InstanceState.Running, BootedAt: { } booted } && booted <= world.Now;

    public DateTimeOffset? NextChange(World world, string instanceId) =>
        Find(world, instanceId) is { BootedAt: { } booted } && booted > world.Now ? booted : null;

    private static Instance? Find(World world, string instanceId) =>
        world.State.Ec2.Reservations.SelectMany(r => r.Instances).FirstOrDefault(i => i.Id == instanceId);
}
