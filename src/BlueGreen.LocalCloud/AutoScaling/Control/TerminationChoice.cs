namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Which instances go when a group shrinks.</summary>
internal static class TerminationChoice
{
    public static readonly IReadOnlyList<string> Policies =
    [
        "AllocationStrategy",
        "ClosestToNextInstanceHour",
        "Default",
        "NewestInstance",
        "OldestInstance",
        "OldestLaunchConfiguration",
        "OldestLaunchTemplate",
    ];

    /// <summary>The next one to go: from the fullest zone, by the group's policies; protected ones never. Null where none may go.</summary>
    public static GroupInstance? Next(ScalingGroup group)
    {
        var counted = group.Counted.ToList();
        var candidates = counted.FindAll(instance => !instance.IsProtected);
        if (candidates.Count == 0)
        {
            return null;
        }

        var fullest = candidates
            .GroupBy(candidate => candidate.AvailabilityZone)
            .GroupBy(zone => counted.Count(instance => instance.AvailabilityZone == zone.Key))
            .MaxBy(zones => zones.Key)!
            .SelectMany(zone => zone);
        var ordered = fullest.OrderBy(_ => 0);
        foreach (var policy in group.TerminationPolicies)
        {
            ordered = Then(ordered, group, policy);
        }

        return ordered.ThenBy(instance => instance.LaunchedAt).ThenBy(instance => instance.InstanceId, StringComparer.Ordinal).First();
    }

    // Default: instances of another configuration than the group's first, then the oldest configuration or version.
    private static IOrderedEnumerable<GroupInstance> Then(IOrderedEnumerable<GroupInstance> ordered, ScalingGroup group, string policy) =>
        policy switch
        {
            "NewestInstance" => ordered.ThenByDescending(instance => instance.LaunchedAt),
            "OldestInstance" => ordered.ThenBy(instance => instance.LaunchedAt),
            "Default" or "OldestLaunchConfiguration" or "OldestLaunchTemplate" => ordered
                .ThenByDescending(instance => Differs(group, instance))
                .ThenBy(instance => long.TryParse(instance.Template?.Version, out var version) ? version : 0),
            _ => ordered,
        };

    private static bool Differs(ScalingGroup group, GroupInstance instance) =>
        instance.ConfigurationName != group.Launch.ConfigurationName || instance.Template?.Id != group.Launch.Template?.Id;
}
