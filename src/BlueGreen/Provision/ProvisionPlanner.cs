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
        var known = Known(facts, names);
        var kind = BalancerKind.Of(now, settings);
        IReadOnlyList<ProvisionPart> parts =
        [
            ZonePlanner.Public(now.Public, facts.Public, names, known), // First: the lock is a record in it.
            .. NetworkPlanner.Plan(facts.Network, names, known),
            SecurityPlanner.Group(facts.Network.SecurityGroup, WantedObjects.Ingress(settings), names, known),
            SecurityPlanner.Role(facts.Role, facts.Profile, names, known),
            SecurityPlanner.KeyPair(facts, names, known),
            .. Balancer(names.LoadBalancer1),
            .. Balancer(names.LoadBalancer2),
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
                .. BalancerKind.Kept(now, settings),
                .. parts.SelectMany(part =>
                    part.Object.Differences.Select(difference => $"{part.Object.Kind} {part.Object.Name} {difference}")
                ),
            ],
            Objects = [.. parts.Select(part => part.Object)],
        };

        IEnumerable<ProvisionPart> Balancer(LoadBalancerName name)
        {
            var there = facts.Balancers.FirstOrDefault(balancer => balancer.Name == name);
            if (kind == LoadBalancerKind.Classic)
            {
                return [ClassicBalancerPlanner.Plan(name, (ClassicFacts?)there, settings, names, known)];
            }

            var group = facts.TargetGroups.FirstOrDefault(group => group.Of == name);
            return
            [
                TargetGroupPlanner.Plan(name, group, settings, names, known),
                ApplicationBalancerPlanner.Plan(name, (ApplicationFacts?)there, settings, names, known),
            ];
        }
    }

    private static KnownIds Known(ProvisionFacts facts, EnvironmentNames names) =>
        new()
        {
            Vpc = facts.Network.Vpc?.Id,
            Subnets = [.. names.Subnets.Select(name => facts.Network.Named(name).FirstOrDefault()?.Id)],
            Gateway = facts.Network.Gateway?.Id,
            RouteTable = NetworkPlanner.PublicTable(facts.Network)?.Id,
            SecurityGroup = facts.Network.SecurityGroup?.Id,
            LoadBalancers = facts.Balancers.OfType<ApplicationFacts>().ToDictionary(balancer => balancer.Name, balancer => balancer.Arn),
            TargetGroups = facts.TargetGroups.ToDictionary(group => group.Of, group => group.Arn),
        };
}
