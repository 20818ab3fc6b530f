using BlueGreen.Configuration;
using BlueGreen.Guards;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.State;

namespace BlueGreen.Clean;

/// <summary>Decides what may be removed from the staging side.</summary>
internal static class CleanDecision
{
    public static Decision Decide(
        EnvironmentSnapshot now,
        CleanFacts facts,
        EnvironmentSettings settings,
        EnvironmentNames names,
        CleanOptions options
    )
    {
        IReadOnlyList<Refusal> common = [.. EnvironmentGuards.Check(now, names), .. EnvironmentGuards.CheckNothingHalfDone(now, names)];
        if (common.Count > 0)
        {
            return new Decision.Refuse(common);
        }

        var sides = Sides.Read(now, names.Hosts);
        return Decision.From(CleanGuards.Check(now, sides, options), () => CleanPlanner.Plan(now, facts, sides, settings));
    }
}
