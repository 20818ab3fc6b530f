using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Faults;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Traffic.Health;

/// <summary>
/// Applications on real machines: what the last real probe said. A health that was set for an image still rules, so that an application can
/// be made to fail without being touched.
/// </summary>
/// <param name="answers">What the last probe of an instance's target said.</param>
internal sealed class RealApplications(Func<string, string, bool> answers) : IApplicationProbe
{
    private readonly SimulatedApplications _simulated = new();

    public bool Answers(World world, string instanceId, string target) =>
        Find(world, instanceId) is { State: InstanceState.Running } instance
        && (!IsSet(world, instance) || _simulated.Answers(world, instanceId, target))
        && answers(instanceId, target);

    // What real probes say changes when it does; only a health that was set has a time.
    public DateTimeOffset? NextChange(World world, string instanceId) =>
        Find(world, instanceId) is { } instance && IsSet(world, instance) ? _simulated.NextChange(world, instanceId) : null;

    private static bool IsSet(World world, Instance instance) => world.Faults.OfImage(instance.ImageId).Kind != HealthKind.Healthy;

    private static Instance? Find(World world, string instanceId) =>
        world.State.Ec2.Reservations.SelectMany(r => r.Instances).FirstOrDefault(i => i.Id == instanceId);
}
