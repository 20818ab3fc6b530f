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
    /// <inheritdoc/>
    public override string ToString() => $"mark {Group} as live now";
}

/// <summary>Watches the new live side, and fails when it falls below what it must have.</summary>
/// <param name="Traffic">What sends it the requests that the live names get.</param>
/// <param name="Group">The group behind it.</param>
/// <param name="Required">How many healthy instances it must keep.</param>
/// <param name="BakeTime">How long.</param>
public sealed record WatchNewLive(TrafficSource Traffic, GroupName Group, int Required, TimeSpan BakeTime) : PlanStep
{
    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"watch {Group} for {BakeTime.TotalSeconds:0} s (at least {Required} healthy), and switch back if it fails"
        );
}
