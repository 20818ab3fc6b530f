using BlueGreen.Configuration;
using BlueGreen.Guards;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.State;

namespace BlueGreen.DeployStaging;

/// <summary>Decides a deployment to staging.</summary>
internal static class DeployDecision
{
    public static Decision Decide(
        EnvironmentSnapshot now,
        DeployFacts facts,
        EnvironmentSettings settings,
        EnvironmentNames names,
        DeployStagingOptions options
    )
    {
        IReadOnlyList<Refusal> common = [.. EnvironmentGuards.Check(now, names), .. EnvironmentGuards.CheckNothingHalfDone(now, names)];
        if (common.Count > 0)
        {
            return new Decision.Refuse(common);
        }

        var sides = Sides.Read(now, names.Hosts);
        return Decision.From(
            [
                // For names that the private zone lacks.
                .. EnvironmentGuards.CheckAliasZones(now),
                .. DeployGuards.Check(sides, facts, settings, names, options),
            ],
            () => DeployPlanner.Plan(now, sides, facts, settings, names, options)
        );
    }
}
