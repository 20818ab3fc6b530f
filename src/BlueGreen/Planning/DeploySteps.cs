using System.Globalization;
using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Planning;

/// <summary>Makes the launch template or launch configuration of the new version.</summary>
public sealed record CreateLaunch : PlanStep
{
    /// <value>Its name, which is the group's too.</value>
    public required GroupName Name { get; init; }

    /// <value>Template or configuration.</value>
    public required LaunchKind Kind { get; init; }

    /// <value>The image.</value>
    public required ImageId Image { get; init; }

    /// <value>The version in it.</value>
    public required AppVersion Version { get; init; }

    /// <value>Everything else.</value>
    public required LaunchTraits Traits { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        $"create launch {(Kind == LaunchKind.Template ? "template" : "configuration")} {Name} with image {Image}, {Traits.InstanceType}";
}

/// <summary>Makes the group of the new version, on the staging load balancer only.</summary>
public sealed record CreateGroup : PlanStep
{
    /// <value>Its name.</value>
    public required GroupName Name { get; init; }

    /// <value>The version it runs.</value>
    public required AppVersion Version { get; init; }

    /// <value>Its image.</value>
    public required ImageId Image { get; init; }

    /// <value>
    /// What its instances are launched from; null for what the step before made.
    /// </value>
    public LaunchSource? Launch { get; init; }

    /// <value>The sizes once it is live. Until then the minimum is the desired capacity: idle, it would scale in before its switch.</value>
    public required Capacity Capacity { get; init; }

    /// <value>What it is attached to: the staging side's.</value>
    public required TrafficSource Traffic { get; init; }

    /// <value>Everything else.</value>
    public required GroupTraits Traits { get; init; }

    /// <value>What is copied onto it from the live group.</value>
    public required GroupScaling Scaling { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"create group {Name} on {Traffic}: {Capacity.Desired} instances ({Capacity.Minimum} to {Capacity.Maximum})"
        );
}

/// <summary>Goes on where a dead run left a group that it had made: what is not part of its creation.</summary>
/// <param name="Group">The group.</param>
/// <param name="Suspend">Processes that its pin suspends and that still run.</param>
/// <param name="Metrics">Metrics of the live group that are not collected yet.</param>
public sealed record CompleteGroup(GroupName Group, IReadOnlyList<string> Suspend, IReadOnlyList<string> Metrics) : PlanStep
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"complete {Group}: {string.Join(", ", Suspend.Select(process => $"suspend {process}").Concat(Metrics))}";
}

/// <summary>Copies policies, scheduled actions, hooks and notifications of the live group; safe to repeat.</summary>
/// <param name="Group">The new group.</param>
/// <param name="Scaling">What is copied.</param>
/// <param name="From">What the live group is attached to.</param>
/// <param name="To">What the new group is attached to: a policy that counts the requests of the one counts those of the other.</param>
public sealed record CopyScaling(GroupName Group, GroupScaling Scaling, TrafficSource From, TrafficSource To) : PlanStep
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"copy to {Group}: {string.Join(", ", Scaling.Policies.Concat(Scaling.Schedules).Concat(Scaling.Hooks).Concat(Scaling.Notifications))}";
}

/// <summary>Waits until enough instances are in service in the group AND in the load balancer, counted, over several reads.</summary>
public sealed record AwaitInService : PlanStep
{
    /// <value>The group.</value>
    public required GroupName Group { get; init; }

    /// <value>What it is attached to.</value>
    public required TrafficSource Traffic { get; init; }

    /// <value>How many instances.</value>
    public required int Count { get; init; }

    /// <value>How many reads in a row must say so.</value>
    public required int StableReads { get; init; }

    /// <value>How long at most.</value>
    public required TimeSpan Timeout { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"wait until {Count} instances of {Group} are in service behind {Traffic}");
}

/// <summary>Writes on the group that its deployment ended well.</summary>
/// <param name="Group">The group.</param>
public sealed record MarkDeployed(GroupName Group) : PlanStep
{
    /// <inheritdoc/>
    public override string ToString() => $"mark {Group} as deployed";
}
