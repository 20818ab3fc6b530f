using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.State;

namespace BlueGreen.Provision;

/// <summary>One classic load balancer.</summary>
internal static class ClassicBalancerPlanner
{
    private const string Kind = "load balancer";

    public static ProvisionPart Plan(
        LoadBalancerName name,
        ClassicFacts? balancer,
        EnvironmentSettings settings,
        EnvironmentNames names,
        KnownIds known
    )
    {
        var listeners = WantedObjects.Listeners(settings.LoadBalancer);
        var check = WantedObjects.HealthCheck(settings.Health);
        var attributes = WantedObjects.Attributes(settings.LoadBalancer);
        if (balancer is null)
        {
            return ProvisionPart.Make(
                Kind,
                name.ToString(),
                new CreateLoadBalancer(known, name, listeners),
                new SetHealthCheck(known, name, check),
                new SetBalancerAttributes(known, name, attributes)
            );
        }

        IReadOnlyList<BalancerListener> missing =
        [
            .. listeners.Where(wanted => balancer.Listeners.All(there => there.Port != wanted.Port)),
        ];
        IReadOnlyList<(PlanStep Step, string Difference)> corrigible =
        [
            .. missing.Count == 0
                ? []
                : new[] { ((PlanStep)new AddListeners(known, name, missing), $"does not listen on {string.Join(", ", missing)}") },
            .. balancer.HealthCheck == check
                ? []
                : new[] { ((PlanStep)new SetHealthCheck(known, name, check), $"asks {balancer.HealthCheck}, not {check}") },
            .. balancer.Attributes == attributes
                ? []
                : new[] { ((PlanStep)new SetBalancerAttributes(known, name, attributes), $"has {balancer.Attributes}, not {attributes}") },
        ];
        var others = Differences(balancer, listeners, names, known);
        return balancer.MadeFor == names.Tag
            ? ProvisionPart.There(Kind, name.ToString(), null, others, [.. corrigible.Select(pair => pair.Step)])
            : ProvisionPart.There(Kind, name.ToString(), null, [.. corrigible.Select(pair => pair.Difference), .. others]);
    }

    // Moving a load balancer that may serve users, or taking something from it, is left to people.
    private static IEnumerable<string> Differences(
        ClassicFacts balancer,
        IReadOnlyList<BalancerListener> wanted,
        EnvironmentNames names,
        KnownIds known
    )
    {
        foreach (var listener in balancer.Listeners)
        {
            var meant = wanted.FirstOrDefault(candidate => candidate.Port == listener.Port);
            if (meant is null)
            {
                yield return $"listens on {listener}, which the settings do not ask for";
            }
            else if (meant != listener)
            {
                yield return meant with { Certificate = listener.Certificate } == listener
                    ? $"serves {listener.Port} with certificate {listener.Certificate ?? "none"}, not {meant.Certificate}"
                    : $"listens on {listener}, not {meant}";
            }
        }

        foreach (var difference in BalancerPlace.Differences(balancer, names, known))
        {
            yield return difference;
        }
    }
}
