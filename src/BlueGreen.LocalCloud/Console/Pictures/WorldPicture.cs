using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Console.Pictures;

/// <summary>The state as people look at it. Nothing of it is shared with the state.</summary>
/// <param name="ChangesPending">Changes of records that are not in sync yet.</param>
internal sealed record WorldPicture(
    IReadOnlyList<BalancerPicture> Balancers,
    IReadOnlyList<GroupPicture> Groups,
    IReadOnlyList<InstancePicture> Instances,
    IReadOnlyList<ZonePicture> Zones,
    IReadOnlyList<ActivityPicture> Activities,
    int ChangesPending
)
{
    private const int ActivitiesShown = 12;

    public static WorldPicture Of(World world)
    {
        var (state, now) = (world.State, world.Now);
        var balancers = BalancerPicture.All(world);
        return new WorldPicture(
            balancers,
            [.. state.AutoScaling.Groups.Select(group => GroupPicture.Of(world, group))],
            InstancePicture.All(world, balancers),
            [.. state.Route53.Zones.Select(zone => ZonePicture.Of(zone, balancers))],
            [.. state.AutoScaling.Activities.TakeLast(ActivitiesShown).Reverse().Select(ActivityPicture.Of)],
            state.Route53.Changes.Values.Count(change => change.InSyncAt > now)
        );
    }
}
