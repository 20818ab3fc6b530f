using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Faults;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Ec2;

/// <summary>Applications that behave as is set for their image; unless something is set, they answer once their instance has booted.</summary>
internal sealed class SimulatedApplications : IApplicationProbe
{
    public bool Answers(World world, string instanceId, string target)
    {
        if (Find(world, instanceId) is not { State: InstanceState.Running, BootedAt: { } booted } instance || booted > world.Now)
        {
            return false;
        }

        var health = world.Faults.OfImage(instance.ImageId);
        var age = world.Now - booted;
        return health.Kind switch
        {
            HealthKind.Healthy => true,
            HealthKind.FailsAfter => age < health.After,
            HealthKind.Flapping => Periods(age, health) % 2 == 0,
            _ => false,
        };
    }

    public DateTimeOffset? NextChange(World world, string instanceId)
    {
        if (Find(world, instanceId) is not { BootedAt: { } booted } instance)
        {
            return null;
        }

        if (booted > world.Now)
        {
            return booted;
        }

        var health = world.Faults.OfImage(instance.ImageId);
        return health.Kind switch
        {
            HealthKind.FailsAfter when world.Now < booted + health.After => booted + health.After,
            HealthKind.Flapping => booted + ((Periods(world.Now - booted, health) + 1) * Period(health)),
            _ => null,
        };
    }

    private static long Periods(TimeSpan age, ApplicationHealth health) => age.Ticks / Period(health).Ticks;

    // A period of nothing would be due for ever.
    private static TimeSpan Period(ApplicationHealth health) => health.After > TimeSpan.Zero ? health.After : TimeSpan.FromSeconds(1);

    private static Instance? Find(World world, string instanceId) =>
        world.State.Ec2.Reservations.SelectMany(r => r.Instances).FirstOrDefault(i => i.Id == instanceId);
}
