using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.State;

namespace BlueGreen.Provision;

/// <summary>Makes what an environment stands on, as far as it is missing; puts right what Provision itself made; leaves all else as it is.</summary>
internal static class ProvisionPlanner
{
    public static Plan Plan(EnvironmentSnapshot now, ProvisionFacts facts, EnvironmentSettings settings, EnvironmentNames names)
    {
        var known = Known(facts.Network, names);
        IReadOnlyList<ProvisionPart> parts =
        [
            ZonePlanner.Public(now.Public, facts.Public, names, known), // First: the lock is a record in it.
            .. NetworkPlanner.Plan(facts.Network, names, known),
            SecurityPlanner.Group(facts.Network.SecurityGroup, WantedObjects.Ingress(settings), names, known),
            SecurityPlanner.Role(facts.Role, facts.Profile, names, known),
            SecurityPlanner.KeyPair(facts, names, known),
            Balancer(names.LoadBalancer1),
            Balancer(names.LoadBalancer2),
            ZonePlanner.Private(now.Private, facts.Private, names, known),
            .. AliasPlanner.Plan(now, names, known),
        ];
        IReadOnlyList<PlanStep> steps = [.. parts.SelectMany(part => part.Steps)];
        return new Plan
        {
            Summary =
                steps.Count == 0
                    ? $"{names.Environment} of {names.Domain} has everything it stands on."
                    : $"Provision {names.Environment} of {names.Domain}.",
            Steps = steps.Any(step => step is CreateAliases) ? [.. steps, new AwaitInSync(settings.Switch.InSyncTimeout)] : steps,
            Notes =
            [
                .. parts.SelectMany(part =>
                    part.Object.Differences.Select(difference => $"{part.Object.Kind} {part.Object.Name} {difference}")
                ),
            ],
            Objects = [.. parts.Select(part => part.Object)],
        };

        ProvisionPart Balancer(LoadBalancerName name) =>
            BalancerPlanner.Plan(name, facts.Balancers.FirstOrDefault(balancer => balancer.Name == name), settings, names, known);
    }

    private static KnownIds Known(NetworkFacts network, EnvironmentNames names) =>
        new()
        {
            Vpc = network.Vpc?.Id,
            Subnets = [.. names.Subnets.Select(name => network.Named(name).FirstOrDefault()?.Id)],
            Gateway = network.Gateway?.Id,
            RouteTable = NetworkPlanner.PublicTable(network)?.Id,
            SecurityGroup = network.SecurityGroup?.Id,
        };
}
