using BlueGreen.Guards;
using BlueGreen.State;

namespace BlueGreen.Switch;

/// <summary>Why a side must not become live. Every refusal is returned, so that one run tells the whole story.</summary>
internal static class SwitchGuards
{
    // Without any of these a group replaces no instance that fails, and sends nobody to the new one.
    private static readonly string[] Healing = ["Launch", "HealthCheck", "ReplaceUnhealthy", "AddToLoadBalancer"];

    public static IEnumerable<Refusal> Check(Side live, Side next)
    {
        var group = next.Group;
        if (group is null)
        {
            yield return SwitchRefusals.NothingStaged(next);
            yield break;
        }

        if (group.Deleting)
        {
            yield return SwitchRefusals.Deleting(group);
        }

        if (group.Deploying)
        {
            yield return SwitchRefusals.StillDeploying(group);
        }

        IReadOnlyList<string> missing = [.. Healing.Intersect(group.Suspended, StringComparer.Ordinal)];
        if (missing.Count > 0)
        {
            yield return SwitchRefusals.CannotHeal(group, missing);
        }

        var required = Required(live, group);
        if (next.Healthy < required)
        {
            yield return SwitchRefusals.TooFewHealthy(next, required);
        }
        else if (group.Capacity.Desired < required)
        {
            yield return SwitchRefusals.Emptying(group, required);
        }
    }

    /// <summary>A new group made with its configured minimum behind a live group that has scaled out is an outage at the switch.</summary>
    public static int Required(Side live, Group next) => Math.Max(1, Math.Max(live.Group?.Capacity.Desired ?? 0, next.Capacity.Minimum));
}
