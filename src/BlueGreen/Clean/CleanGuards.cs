using BlueGreen.Guards;
using BlueGreen.State;

namespace BlueGreen.Clean;

/// <summary>Why the group on staging must not be removed.</summary>
internal static class CleanGuards
{
    public static IEnumerable<Refusal> Check(EnvironmentSnapshot now, Sides sides, CleanOptions options)
    {
        var (live, staging) = (sides.Live!, sides.Staging!);
        if (options.To is { } named && live.IsNamed(named) && !staging.IsNamed(named))
        {
            yield return CleanRefusals.IsLive(live);
            yield break;
        }

        var group = staging.Group;
        if (group is null)
        {
            yield break;
        }

        if (options.To is { } other && !staging.IsNamed(other))
        {
            yield return CleanRefusals.NotOnStaging(other, staging);
        }

        if (group.LiveAt is null && options.To is null)
        {
            yield return CleanRefusals.NeverLive(staging);
        }

        if (live.Group is null)
        {
            yield return CleanRefusals.NothingLive(live, staging);
        }
        else if (live.Healthy < Math.Max(1, live.Group.Capacity.Minimum))
        {
            yield return CleanRefusals.LiveUnhealthy(live, staging);
        }

        foreach (var user in group.AttachedBesides(staging.LoadBalancer.Traffic))
        {
            yield return CleanRefusals.UsedElsewhere(group, user);
        }

        foreach (var user in now.Groups.Where(candidate => candidate.Name != group.Name && candidate.Launch.IsSameAs(group.Launch)))
        {
            yield return CleanRefusals.LaunchShared(group, user);
        }
    }
}
