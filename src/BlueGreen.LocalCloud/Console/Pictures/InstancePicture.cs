using BlueGreen.LocalCloud.AutoScaling;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Console.Pictures;

/// <summary>A machine.</summary>
/// <param name="State">EC2's word.</param>
/// <param name="Lifecycle">Its group's word; null where it is in none.</param>
/// <param name="Group">The group that it is in; null where it is in none.</param>
/// <param name="Version">What it runs, from its tag or its image's; null where neither tells.</param>
/// <param name="Words">What is to be said of it beside its condition.</param>
/// <param name="CanEnd">Whether terminating it means anything, and is allowed.</param>
internal sealed record InstancePicture(
    string Id,
    string Region,
    string State,
    Condition Condition,
    string Words,
    string? Lifecycle,
    string? Group,
    string? Version,
    string? Name,
    string Type,
    string Image,
    string Zone,
    string Address,
    DateTimeOffset LaunchedAt,
    bool CanEnd
)
{
    public const string VersionTag = "bluegreen:version";

    /// <summary>The instances that are there or on their way out, in the order of their launch.</summary>
    public static IReadOnlyList<InstancePicture> All(World world, IReadOnlyList<BalancerPicture> balancers)
    {
        var members = world
            .State.AutoScaling.Groups.SelectMany(g => g.Instances.Select(i => (Group: g, Instance: i)))
            .ToDictionary(m => m.Instance.InstanceId, StringComparer.Ordinal);
        var targets = balancers.SelectMany(b => b.Pools).SelectMany(p => p.Targets).ToLookup(t => t.Instance, StringComparer.Ordinal);
        return
        [
            .. from reservation in world.State.Ec2.Reservations
            from instance in reservation.Instances
            let member = members.TryGetValue(instance.Id, out var found) ? found : default
            where instance.State != InstanceState.Terminated || member.Instance is not null
            select Of(world, instance, member.Group, member.Instance, [.. targets[instance.Id]]),
        ];
    }

    private static InstancePicture Of(
        World world,
        Instance instance,
        ScalingGroup? group,
        GroupInstance? member,
        IReadOnlyList<TargetPicture> targets
    )
    {
        var (condition, words) = Judge(world, instance, member, targets);
        return new InstancePicture(
            instance.Id,
            instance.Region,
            instance.State.Name(),
            condition,
            words,
            member?.LifecycleState,
            group?.Name,
            VersionOf(world, instance),
            instance.Tags.GetValueOrDefault("Name"),
            instance.InstanceType,
            instance.ImageId,
            instance.AvailabilityZone,
            instance.PublicIpAddress ?? instance.PrivateIpAddress,
            instance.LaunchTime,
            instance is { IsAlive: true, DisableApiTermination: false }
        );
    }

    // The worst that anyone says of it.
    private static (Condition Condition, string Words) Judge(
        World world,
        Instance instance,
        GroupInstance? member,
        IReadOnlyList<TargetPicture> targets
    )
    {
        if (instance.State is not (InstanceState.Running or InstanceState.Pending))
        {
            return (Condition.Leaving, instance.State.Name());
        }

        if (member is { IsLeaving: true })
        {
            return (Condition.Leaving, member.LifecycleState);
        }

        if (world.Machines.HasCrashed(instance))
        {
            return (Condition.Unhealthy, "its machine has crashed");
        }

        if (member is { IsHealthy: false })
        {
            return (Condition.Unhealthy, "found unfit, will be replaced");
        }

        var worst = targets.OrderBy(t => t.Condition == Condition.Healthy).ThenByDescending(t => t.Condition).FirstOrDefault();
        return instance.State == InstanceState.Pending ? (Condition.Starting, "pending")
            : worst is { Condition: not Condition.Healthy } ? (worst.Condition, worst.Words)
            : member is { LifecycleState: not AutoScaling.Lifecycle.InService } ? (Condition.Starting, member.LifecycleState)
            : (Condition.Healthy, targets.Count > 0 ? "in service" : "running");
    }

    private static string? VersionOf(World world, Instance instance) =>
        instance.Tags.GetValueOrDefault(VersionTag)
        ?? world.State.Ec2.Images.Find(image => image.Id == instance.ImageId)?.Tags.GetValueOrDefault(VersionTag);
}
