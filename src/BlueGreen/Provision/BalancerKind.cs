using BlueGreen.Configuration;
using BlueGreen.State;

namespace BlueGreen.Provision;

/// <summary>Which kind of load balancers an environment gets.</summary>
internal static class BalancerKind
{
    /// <summary>The kind of those that are there, so that both sides are alike; the settings' where there is none.</summary>
    public static LoadBalancerKind Of(EnvironmentSnapshot now, EnvironmentSettings settings) =>
        now.LoadBalancers is [var there, ..] ? there.Kind : settings.LoadBalancer.Kind;
}
