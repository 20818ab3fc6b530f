using BlueGreen.Naming;

namespace BlueGreen.State;

/// <summary>An Auto Scaling group: what runs one version.</summary>
public sealed record Group
{
    /// <value>The group's name.</value>
    public required GroupName Name { get; init; }

    /// <value>From the tag <c>bluegreen:version</c>, else from the name; null when neither tells.</value>
    public required AppVersion? Version { get; init; }

    /// <value>The environment that it was made for, from the tag <c>bluegreen:environment</c>; null on a group of another making.</value>
    public string? MadeFor { get; init; }

    /// <value>When it was made live last, from the tag <c>bluegreen:live-at</c>; null counts as never.</value>
    public DateTimeOffset? LiveAt { get; init; }

    /// <value>When it was made; null where Auto Scaling does not tell.</value>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <value>The image from the tag <c>bluegreen:image</c>; null on a group of another making.</value>
    public ImageId? Image { get; init; }

    /// <value>What its instances are launched from.</value>
    public required LaunchSource Launch { get; init; }

    /// <value>The three sizes, with what a pin changed already in them.</value>
    public required Capacity Capacity { get; init; }

    /// <value>Every instance, whatever its state.</value>
    public IReadOnlyList<GroupInstance> Instances { get; init; } = [];

    /// <value>The classic load balancers it is attached to.</value>
    public IReadOnlyList<LoadBalancerName> LoadBalancers { get; init; } = [];

    /// <value>The target groups it is attached to, by ARN.</value>
    public IReadOnlyList<string> TargetGroups { get; init; } = [];

    /// <value>The pin that a switch left, from the tag <c>bluegreen:pinned</c>.</value>
    public Pin? Pin { get; init; }

    /// <value>Scaling processes that are suspended, by whomever.</value>
    public IReadOnlyList<string> Suspended { get; init; } = [];

    /// <value>Whether a run is still deploying it, or died while it did (the tag <c>bluegreen:deploying</c>).</value>
    public bool Deploying { get; init; }

    /// <value>Whether the group is being deleted: its name stays taken until it is gone.</value>
    public bool Deleting { get; init; }

    /// <value>Everything else that a successor takes over.</value>
    public required GroupTraits Traits { get; init; }

    /// <value>Instances that Auto Scaling counts as in service and healthy.</value>
    public IEnumerable<InstanceId> InService => Instances.Where(instance => instance.InService).Select(instance => instance.Id);

    /// <summary>Whether the group's instances are registered with that load balancer.</summary>
    public bool IsBehind(LoadBalancer loadBalancer) => loadBalancer.Traffic.Feeds(this);

    /// <summary>What else sends requests to the group's instances, in words.</summary>
    public IEnumerable<string> AttachedBesides(TrafficSource? source) =>
        LoadBalancers
            .Where(name => source is not TrafficSource.Classic classic || classic.Name != name)
            .Select(name => $"load balancer {name}")
            .Concat(
                TargetGroups
                    .Where(arn => source is not TrafficSource.TargetGroup group || group.Arn != arn)
                    .Select(arn => $"target group {arn.Split(':')[^1].Split('/') switch { [_, var name, ..] => name, _ => arn }}")
            );
}

/// <summary>The sizes of a group, in instances.</summary>
public sealed record Capacity(int Minimum, int Maximum, int Desired);

/// <summary>One instance of a group.</summary>
/// <param name="Id">The instance.</param>
/// <param name="Lifecycle">Auto Scaling's lifecycle state, for example <c>InService</c>.</param>
/// <param name="Healthy">Auto Scaling's own opinion.</param>
/// <param name="Protected">Whether it is protected from scale-in: such an instance survives a desired capacity of 0.</param>
public sealed record GroupInstance(InstanceId Id, string Lifecycle, bool Healthy, bool Protected)
{
    /// <value>In service and healthy.</value>
    public bool InService => Healthy && string.Equals(Lifecycle, "InService", StringComparison.Ordinal);
}
