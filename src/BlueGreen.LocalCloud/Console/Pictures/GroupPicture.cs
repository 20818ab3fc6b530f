using BlueGreen.LocalCloud.AutoScaling;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Console.Pictures;

/// <summary>An Auto Scaling group.</summary>
/// <param name="Version">What its tag says that it runs; null without one.</param>
/// <param name="Balancers">The load balancers that it is on.</param>
/// <param name="Suspended">The processes that rest.</param>
/// <param name="Status">Set while it is being deleted.</param>
internal sealed record GroupPicture(
    string Name,
    string Region,
    string? Version,
    int Minimum,
    int Desired,
    int Maximum,
    IReadOnlyList<string> Balancers,
    IReadOnlyList<string> Suspended,
    string? Status
)
{
    public static GroupPicture Of(World world, ScalingGroup group)
    {
        var state = world.State.LoadBalancing;
        return new GroupPicture(
            group.Name,
            group.Region,
            group.Tags.Find(tag => tag.Key == InstancePicture.VersionTag)?.Value,
            group.Minimum,
            group.Desired,
            group.Maximum,
            [
                .. group.LoadBalancers.Select(attached => attached.Id),
                .. group.TargetGroups.Select(attached => state.BalancerOf(attached.Id)?.Name).OfType<string>().Distinct(),
            ],
            [.. group.Suspended.Select(suspended => suspended.Process)],
            group.Status
        );
    }
}

/// <summary>What a group did: a launch, a termination.</summary>
/// <param name="EndedAt">Null while it goes on.</param>
internal sealed record ActivityPicture(
    string Id,
    string Group,
    string What,
    string Why,
    string Status,
    string? Message,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt
)
{
    public static ActivityPicture Of(ScalingActivity activity) =>
        new(
            activity.Id,
            activity.GroupName,
            activity.Description,
            activity.Cause,
            activity.Status,
            activity.StatusMessage,
            activity.StartedAt,
            activity.EndedAt
        );
}
