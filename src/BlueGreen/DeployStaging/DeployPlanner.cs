using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.State;
using BlueGreen.State.Record;

namespace BlueGreen.DeployStaging;

/// <summary>Puts a new version on the staging side: a launch template or configuration, a group from it, in service behind the staging load balancer.</summary>
internal static class DeployPlanner
{
    public static Plan Plan(
        EnvironmentSnapshot now,
        Sides sides,
        DeployFacts facts,
        EnvironmentSettings settings,
        EnvironmentNames names,
        DeployStagingOptions options
    )
    {
        var (live, staging) = (sides.Live!, sides.Staging!);
        var version = DeployedVersion.Of(facts, options)!.Value;
        var there = staging.Group is { } group && DeployedVersion.IsIn(group, facts, options) ? group : null;
        IReadOnlyList<PlanStep> tidy = [.. MovePlanner.Repair(sides), .. MovePlanner.PrivateBatch(now, names, live, staging, note: null)];
        if (there is not null)
        {
            return GoOn(live, staging, there, tidy, facts, settings);
        }

        var name = names.Groups.Next(version, Taken(now, facts));
        var capacity = NewCapacity.For(live.Group, settings.Compute);
        var launch = new CreateLaunch
        {
            Name = name,
            Kind = live.Group?.Launch is LaunchSource.Configuration ? LaunchKind.Configuration : settings.Launch,
            Image = facts.Image!.Id,
            Version = version,
            Traits = NewTraits.Launch(facts, settings, names),
        };
        var create = new CreateGroup
        {
            Name = name,
            Version = version,
            Image = facts.Image.Id,
            Capacity = capacity,
            Traffic = staging.LoadBalancer.Traffic,
            Traits = NewTraits.Group(live.Group, staging.LoadBalancer, settings.Health),
            Scaling = facts.LiveScaling,
        };
        return new Plan
        {
            Summary =
                $"Deploy {version} to staging ({staging.LoadBalancer.Name}); {(live.Group is null ? "nothing is live yet" : $"{live} stays live")}.",
            To = new ReleaseName(staging.LoadBalancer.Name.ToString(), name.ToString(), version.ToString()),
            Notes = [.. Notes(live, staging, facts, capacity, options)],
            Steps =
            [
                .. tidy,
                .. Replace(now, staging, settings),
                launch,
                create,
                .. facts.LiveScaling.IsEmpty ? [] : new[] { Copy(name, live, staging, facts) },
                Await(name, staging, capacity.Desired, settings.Deploy),
                new MarkDeployed(name),
            ],
        };
    }

    // The same version with the same image is there: all of it, or as far as a dead run came.
    private static Plan GoOn(
        Side live,
        Side staging,
        Group group,
        IReadOnlyList<PlanStep> tidy,
        DeployFacts facts,
        EnvironmentSettings settings
    )
    {
        var done = !group.Deploying && staging.Healthy >= group.Capacity.Desired;
        IReadOnlyList<PlanStep> steps =
        [
            .. tidy,
            .. group.Deploying ? Complete(live, group) : [],
            .. group.Deploying && !facts.LiveScaling.IsEmpty ? [Copy(group.Name, live, staging, facts)] : Array.Empty<PlanStep>(),
            .. done ? [] : new[] { Await(group.Name, staging, group.Capacity.Desired, settings.Deploy) },
            .. group.Deploying ? [new MarkDeployed(group.Name)] : Array.Empty<PlanStep>(),
        ];
        return steps.Count == 0
            ? Planning.Plan.Nothing($"{staging} is on staging already, in service.") with
            {
                To = ReleaseName.Of(staging),
            }
            : new Plan
            {
                Summary = $"Go on with the deployment of {staging}; {live} stays live.",
                To = ReleaseName.Of(staging),
                Steps = steps,
            };
    }

    private static IEnumerable<CompleteGroup> Complete(Side live, Group group)
    {
        IReadOnlyList<string> suspend = [.. (group.Pin?.Suspended ?? []).Except(group.Suspended, StringComparer.Ordinal)];
        IReadOnlyList<string> metrics =
        [
            .. (live.Group?.Traits.EnabledMetrics ?? []).Except(group.Traits.EnabledMetrics, StringComparer.Ordinal),
        ];
        if (suspend.Count + metrics.Count > 0)
        {
            yield return new CompleteGroup(group.Name, suspend, metrics);
        }
    }

    private static HashSet<string> Taken(EnvironmentSnapshot now, DeployFacts facts) =>
        [.. now.Groups.Select(group => group.Name.ToString()), .. facts.LaunchNames];

    private static IEnumerable<PlanStep> Replace(EnvironmentSnapshot now, Side staging, EnvironmentSettings settings)
    {
        var group = staging.Group;
        if (group is null)
        {
            yield break;
        }

        foreach (var wait in DrainPlanner.Before(now, staging, settings))
        {
            yield return wait;
        }

        yield return new EmptyGroup(group.Name, staging.LoadBalancer.Traffic, settings.Clean.Timeout);
        yield return new DeleteGroup(group.Name, settings.Clean.Timeout);
        var shared = now.Groups.Any(other => other.Name != group.Name && other.Launch.IsSameAs(group.Launch));
        if (group.Launch is not LaunchSource.Other && !shared)
        {
            yield return new DeleteLaunch(group.Launch);
        }
    }

    private static CopyScaling Copy(GroupName group, Side live, Side staging, DeployFacts facts) =>
        new(group, facts.LiveScaling, live.LoadBalancer.Traffic, staging.LoadBalancer.Traffic);

    private static AwaitInService Await(GroupName group, Side staging, int count, DeploySettings settings) =>
        new()
        {
            Group = group,
            Traffic = staging.LoadBalancer.Traffic,
            Count = count,
            StableReads = settings.StableReads,
            Timeout = settings.Timeout,
        };

    private static IEnumerable<string> Notes(Side live, Side staging, DeployFacts facts, Capacity capacity, DeployStagingOptions options)
    {
        if (options.AllowUntested && facts.Image?.Tested != "passed")
        {
            yield return $"image {facts.Image?.Id} was not tested, and --allow-untested was given";
        }

        if (staging.Group is { LiveAt: not null })
        {
            yield return $"{staging} was live before {live}: once it is removed, Rollback has nothing to go back to";
        }

        if (live.Group is { } group && capacity.Desired < group.Capacity.Desired)
        {
            yield return $"live runs {group.Capacity.Desired} instances, the new group {capacity.Desired}: Switch will refuse it until it has as many";
        }

        foreach (
            var lost in (live.Group?.AttachedBesides(live.LoadBalancer.Traffic) ?? [])
                .Concat(live.Group?.Traits.NotTakenOver ?? [])
                .Concat(facts.LiveLaunch?.NotTakenOver ?? [])
                .Concat(facts.LiveScaling.NotTakenOver)
        )
        {
            yield return $"not taken over from {live}: {lost}";
        }
    }
}
