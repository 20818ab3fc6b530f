using System.Globalization;
using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.State;

namespace BlueGreen.Provision;

/// <summary>One application load balancer; its target group is a part of its own, before it.</summary>
internal static class ApplicationBalancerPlanner
{
    private const string Kind = "load balancer";

    public static ProvisionPart Plan(
        LoadBalancerName name,
        ApplicationFacts? balancer,
        EnvironmentSettings settings,
        EnvironmentNames names,
        KnownIds known
    )
    {
        var listeners = WantedObjects.ApplicationListeners(name, settings.LoadBalancer);
        var idle = (int)settings.LoadBalancer.IdleTimeout.TotalSeconds;
        if (balancer is null)
        {
            return ProvisionPart.Make(
                Kind,
                name.ToString(),
                new CreateApplicationLoadBalancer(known, name),
                new SetIdleTimeout(known, name, idle),
                new AddApplicationListeners(known, name, listeners)
            );
        }

        IReadOnlyList<ApplicationListener> missing =
        [
            .. listeners.Where(wanted => balancer.Listeners.All(there => there.Port != wanted.Port)),
        ];
        IReadOnlyList<(PlanStep Step, string Difference)> corrigible =
        [
            .. missing.Count == 0
                ? []
                : new[]
                {
                    ((PlanStep)new AddApplicationListeners(known, name, missing), $"does not listen on {string.Join(", ", missing)}"),
                },
            .. balancer.IdleSeconds == idle
                ? []
                : new[] { ((PlanStep)new SetIdleTimeout(known, name, idle), Idle(balancer.IdleSeconds, idle)) },
        ];
        var others = Differences(balancer, listeners).Concat(BalancerPlace.Differences(balancer, names, known));
        return balancer.MadeFor == names.Tag
            ? ProvisionPart.There(Kind, name.ToString(), balancer.Arn, others, [.. corrigible.Select(pair => pair.Step)])
            : ProvisionPart.There(Kind, name.ToString(), balancer.Arn, [.. corrigible.Select(pair => pair.Difference), .. others]);
    }

    // Taking something from a load balancer that may serve users is left to people.
    private static IEnumerable<string> Differences(ApplicationFacts balancer, IReadOnlyList<ApplicationListener> wanted)
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
    }

    private static string Idle(int there, int wanted) =>
        string.Create(CultureInfo.InvariantCulture, $"closes idle connections after {there} s, not {wanted} s");
}
