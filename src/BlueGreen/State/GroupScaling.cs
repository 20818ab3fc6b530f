namespace BlueGreen.State;

/// <summary>
/// What acts on a group besides its sizes. The definitions are kept as the service told them, opaque to planners, which only name and count them.
/// </summary>
public sealed record GroupScaling
{
    /// <value>Nothing acts on the group.</value>
    public static GroupScaling None { get; } = new();

    /// <value>Scaling policies.</value>
    public IReadOnlyList<ScalingItem> Policies { get; init; } = [];

    /// <value>Scheduled actions.</value>
    public IReadOnlyList<ScalingItem> Schedules { get; init; } = [];

    /// <value>Lifecycle hooks.</value>
    public IReadOnlyList<ScalingItem> Hooks { get; init; } = [];

    /// <value>Notifications of launches and terminations.</value>
    public IReadOnlyList<ScalingItem> Notifications { get; init; } = [];

    /// <value>What a successor can't be given, in words: a step or simple policy's alarms are the user's own and call the old policy.</value>
    public IReadOnlyList<string> NotTakenOver { get; init; } = [];

    /// <value>Whether nothing acts on the group.</value>
    public bool IsEmpty => Policies.Count + Schedules.Count + Hooks.Count + Notifications.Count == 0;

    /// <value>Whether something may change the size of the group by itself.</value>
    public bool Scales => Policies.Count + Schedules.Count > 0;
}

/// <summary>One thing that acts on a group.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Definition">What the service told of it: the edge's own shape.</param>
public sealed record ScalingItem(string Name, object Definition)
{
    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
