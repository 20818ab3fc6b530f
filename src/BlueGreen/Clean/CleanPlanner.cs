using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.State;
using BlueGreen.State.Record;

namespace BlueGreen.Clean;

/// <summary>Removes the group on staging with all that was made for it, and images beyond the newest that are kept.</summary>
internal static class CleanPlanner
{
    public static Plan Plan(EnvironmentSnapshot now, CleanFacts facts, Sides sides, EnvironmentSettings settings)
    {
        var (live, staging) = (sides.Live!, sides.Staging!);
        IReadOnlyList<PlanStep> steps =
        [
            .. MovePlanner.Repair(sides).Where(repair => repair.Group == live.Group?.Name),
            .. staging.Group is { } group ? Remove(now, staging, group, settings) : [],
            .. Orphans(now, facts),
            .. Prune(now, facts, staging.Group, settings.Keep),
        ];
        return steps.Count == 0
            ? Planning.Plan.Nothing("Staging is clean already.")
            : new Plan
            {
                Summary = staging.Group is null ? "Remove what a former run left." : $"Remove {staging} from staging; {live} stays live.",
                To = ReleaseName.Of(staging),
                Steps = steps,
            };
    }

    private static IEnumerable<PlanStep> Remove(EnvironmentSnapshot now, Side staging, Group group, EnvironmentSettings settings)
    {
        foreach (var wait in DrainPlanner.Before(now, staging, settings))
        {
            yield return wait;
        }

        if (!group.Deleting)
        {
            yield return new EmptyGroup(group.Name, staging.LoadBalancer.Traffic, settings.Clean.Timeout);
        }

        yield return new DeleteGroup(group.Name, settings.Clean.Timeout);
        if (group.Launch is not LaunchSource.Other)
        {
            yield return new DeleteLaunch(group.Launch);
        }
    }

    private static IEnumerable<DeleteLaunch> Orphans(EnvironmentSnapshot now, CleanFacts facts) =>
        facts.Launches.Where(launch => !now.Groups.Any(group => group.Launch.IsSameAs(launch))).Select(launch => new DeleteLaunch(launch));

    private static IEnumerable<DeleteImage> Prune(EnvironmentSnapshot now, CleanFacts facts, Group? removed, int keep)
    {
        // What goes in this very run holds its image no longer.
        var staying = now.Groups.Where(group => group.Name != removed?.Name).ToList();
        var used = staying
            .Select(group => group.Image)
            .OfType<ImageId>()
            .Concat(facts.LaunchImages.Where(own => staying.Exists(group => group.Launch.IsSameAs(own.Launch))).Select(own => own.Image))
            .Concat(facts.ImagesInUse)
            .ToHashSet();
        return facts
            .Images.Skip(keep)
            .Where(image => !used.Contains(image.Id))
            .Select(image => new DeleteImage(image.Id, image.Version, image.Snapshots));
    }
}
