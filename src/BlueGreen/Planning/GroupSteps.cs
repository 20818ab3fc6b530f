using System.Globalization;
using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Planning;

/// <summary>Raises each group's minimum to its desired capacity, after saving the original in a tag: during a switch nothing scales in.</summary>
/// <param name="Groups">The groups that are not pinned yet.</param>
public sealed record PinScaling(IReadOnlyList<Group> Groups) : PlanStep
{
    /// <inheritdoc/>
    public override string ToString() =>
        "pin "
        + string.Join(
            ", ",
            Groups.Select(group =>
                string.Create(CultureInfo.InvariantCulture, $"{group.Name} at {Math.Max(group.Capacity.Minimum, group.Capacity.Desired)}")
            )
        );
}

/// <summary>Gives a pinned group back its original minimum, and the scaling processes that the pin suspended.</summary>
/// <param name="Group">The group.</param>
public sealed record UnpinScaling(GroupName Group) : PlanStep
{
    /// <inheritdoc/>
    public override string ToString() => $"unpin {Group}";
}

/// <summary>
/// Keeps the former live group as it is: pinned, with alarm and schedule actions suspended. Idle, it would scale in, and the way back would be gone.
/// </summary>
/// <param name="Group">The group that was live.</param>
public sealed record KeepTheWayBack(GroupName Group) : PlanStep
{
    /// <inheritdoc/>
    public override string ToString() => $"keep {Group} as the way back: pinned, alarm and schedule actions suspended";
}

/// <summary>Writes on the group, and on its image, that it was made live.</summary>
/// <param name="Group">The group.</param>
/// <param name="Image">Its image; null where unknown.</param>
public sealed record MarkLive(GroupName Group, ImageId? Image) : PlanStep
{
    /// <value>Whether it was live and is no more: it counts as such from now on, and nothing is added to the history.</value>
    public bool Former { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Former ? $"mark {Group} as one that was live" : $"mark {Group} as live now";
}

/// <summary>Watches the new live side, and fails when it falls below what it must have.</summary>
/// <param name="Traffic">What sends it the requests that the live names get.</param>
/// <param name="Group">The group behind it.</param>
/// <param name="Required">How many healthy instances it must keep.</param>
/// <param name="BakeTime">How long.</param>
public sealed record WatchNewLive(TrafficSource Traffic, GroupName Group, int Required, TimeSpan BakeTime) : PlanStep
{
    /// <value>What is asked by HTTP at every look; null for nothing.</value>
    public SiteProbe? Probe { get; init; }

    /// <value>CloudWatch alarms that must not be in alarm.</value>
    public IReadOnlyList<string> Alarms { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"watch {Group} for {BakeTime.TotalSeconds:0} s ({string.Join(", ", Conditions())}), and switch back if it fails"
        );

    private IEnumerable<string> Conditions()
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"at least {Required} healthy");
        if (Probe is { } probe)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{probe.SuccessRate}% of requests for {probe.Path} answered {probe.Status}"
            );
        }

        if (Alarms.Count > 0)
        {
            yield return $"no alarm of {string.Join(", ", Alarms)}";
        }
    }
}

/// <summary>What the new live side is asked by HTTP.</summary>
/// <param name="Via">The load balancer's own DNS name: what is connected to, whatever a resolver still remembers of the live names.</param>
/// <param name="Path">The path, with each live name in turn.</param>
/// <param name="Status">The status of a good answer.</param>
/// <param name="Requests">How many each look makes.</param>
/// <param name="SuccessRate">How many percent of them must be answered well.</param>
public sealed record SiteProbe(string Via, string Path, int Status, int Requests, int SuccessRate);
