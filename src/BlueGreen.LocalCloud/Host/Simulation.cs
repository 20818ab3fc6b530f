using BlueGreen.LocalCloud.AutoScaling;
using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.LoadBalancing;

namespace BlueGreen.LocalCloud.Host;

/// <summary>Discrete events: goes from one due time to the next until the present, so that what happens never depends on who looks when.</summary>
internal sealed class Simulation(params IReadOnlyList<ISimulated> parts)
{
    // A part that is due again at once for ever would hang every caller: better to say so.
    private const int MostEventsAtOneTime = 10_000;

    public static Simulation OfAllServices() => new(new Ec2Simulation(), new LoadBalancingSimulation(), new AutoScalingSimulation());

    /// <summary>Brings the world to <paramref name="now"/>.</summary>
    /// <returns>True where anything happened.</returns>
    public bool Settle(World world, DateTimeOffset now)
    {
        var happened = false;
        var eventsAtThisTime = 0;
        while (EarliestDue(world) is { } due && due <= now)
        {
            if (due > world.Now)
            {
                world.Now = due;
                eventsAtThisTime = 0;
            }

            if (++eventsAtThisTime > MostEventsAtOneTime)
            {
                var stuck = parts.Where(p => p.NextDue(world) <= world.Now).Select(p => p.GetType().Name);
                throw new InvalidOperationException($"{string.Join(", ", stuck)} stays due at {world.Now:O}.");
            }

            foreach (var part in parts)
            {
                if (part.NextDue(world) <= world.Now)
                {
                    part.Advance(world);
                }
            }

            happened = true;
        }

        if (now > world.Now)
        {
            world.Now = now;
        }

        return happened;
    }

    private DateTimeOffset? EarliestDue(World world) => parts.Min(p => p.NextDue(world));
}
