using Scenarios.Machines;

namespace Scenarios.Worlds;

/// <summary>What a run may change.</summary>
internal enum Reach
{
    /// <summary>Nothing: it only reads.</summary>
    Nothing,

    /// <summary>The side that the live names do not lead to, and on the live one only a pin that a dead run left.</summary>
    Staging,

    /// <summary>The live names, and how far the two groups may scale.</summary>
    LiveNames,
}

/// <summary>Looks on at each call of one run: whether it may be made, and what the world is like after it.</summary>
internal sealed class Onlooker(World world, Reach reach)
{
    public void Before(WireCall call)
    {
        if (call.Mutating)
        {
            _ = world.See(sight =>
            {
                world.Invariants.Judge(call, reach, sight);
                return true;
            });
        }
    }

    public void After() =>
        world.See(sight =>
        {
            var now = world.Time.GetUtcNow();
            world.Watchman.Look(sight, now);
            world.Invariants.Look(sight, now);
            return true;
        });
}
