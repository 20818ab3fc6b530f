using BlueGreen.Configuration;
using BlueGreen.State;

namespace BlueGreen.Provision;

/// <summary>Which kind of load balancers an environment gets.</summary>
internal static class BalancerKind
{
    /// <summary>The kind of those that are there, so that both sides are alike; the settings' where there is none.</summary>
    public static LoadBalancerKind Of(EnvironmentSnapshot now, EnvironmentSettings settings) =>
        now.LoadBalancers is [var there, ..] ? there.Kind : settings.LoadBalancer.Kind;

    /// <summary>A note where that is not what the settings name: no load balancer is replaced by one of another kind.</summary>
    public static IEnumerable<string> Kept(EnvironmentSnapshot now, EnvironmentSettings settings)
    {
        if (Of(now, settings) is var kept && kept != settings.LoadBalancer.Kind)
        {
            yield return $"the settings name {settings.LoadBalancer.Kind} as loadBalancer.kind, and {now.LoadBalancers[0].Name} is {kept}: both sides stay {kept}";
        }
    }
}
