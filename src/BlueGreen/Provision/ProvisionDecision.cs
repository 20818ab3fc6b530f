using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.State;

namespace BlueGreen.Provision;

/// <summary>Decides a Provision.</summary>
internal static class ProvisionDecision
{
    public static Decision Decide(EnvironmentSnapshot now, ProvisionFacts facts, EnvironmentSettings settings, EnvironmentNames names) =>
        Decision.From(ProvisionGuards.Check(now, facts, settings, names), () => ProvisionPlanner.Plan(now, facts, settings, names));
}
