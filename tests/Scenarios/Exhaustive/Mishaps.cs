using Amazon.AutoScaling.Model;
using Amazon.Route53;
using Amazon.Route53.Model;
using BlueGreen.LocalCloud.Faults;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Exhaustive;

/// <summary>All that goes wrong, each at every call.</summary>
internal static class Mishaps
{
    public static IReadOnlyList<Mishap> All { get; } =
    [
        new Mishap.Death("dead before", Moment.BeforeIt),
        new Mishap.Death("dead after", Moment.AfterItsEffect),
        new Mishap.Death("before, undone", Moment.BeforeIt) { ThenRollback = true },
        new Mishap.Death("after, undone", Moment.AfterItsEffect) { ThenRollback = true },
        new Mishap.Sleep("asleep"),
        new Mishap.Sleep("asleep, undone") { OtherRollsBack = true },
        new Mishap.Sleep("late") { IsLate = true },
        new Mishap.Sleep("late, undone") { IsLate = true, OtherRollsBack = true },
        new Mishap.Outage("throttled", FaultKind.Throttle),
        new Mishap.Outage("500", FaultKind.Error500),
        new Mishap.Outage("reset", FaultKind.Reset),
        new Mishap.Silence(),
        new Mishap.Outage("answer lost", FaultKind.AnswerLost),
        new Mishap.Slow(),
        new Mishap.StaleRead(),
        new Mishap.Event("unhealthy", BreaksStaging),
        new Mishap.Event("flapping", FlapsStaging),
        new Mishap.Event("no capacity", RunsOutOfCapacity),
        new Mishap.Event("scales", Scales) { Mendable = false },
        new Mishap.Event("records edited", EditsRecords),
        new Mishap.Event("group deleted", DeletesStaging) { Mendable = false },
    ];

    /// <summary>The process dead at any call, and what comes next.</summary>
    public static IReadOnlyList<Mishap> Deaths { get; } = [.. All.Where(mishap => mishap is Mishap.Death)];

    /// <summary>Those that differ most, for states that differ little.</summary>
    public static IReadOnlyList<Mishap> Few { get; } =
    [
        .. All.Where(mishap => mishap is Mishap.Death or Mishap.Sleep { OtherRollsBack: false, IsLate: false }),
        .. All.Where(mishap => mishap.Name is "answer lost" or "unhealthy" or "group deleted"),
    ];

    // Applications on the side that the live names do not lead to stop answering, for good.
    private static Task BreaksStaging(World world) =>
        Sicken(world, new ApplicationHealth(HealthKind.Never, TimeSpan.Zero), world.Time.GetUtcNow());

    // Whoever looks at the right moment finds all of it well.
    private static Task FlapsStaging(World world) =>
        Sicken(world, new ApplicationHealth(HealthKind.Flapping, TimeSpan.FromSeconds(25)), noticeable: null);

    private static Task Sicken(World world, ApplicationHealth health, DateTimeOffset? noticeable)
    {
        var live = world.See(sight => sight.Version(sight.Target(world.Names.Hosts[0].Live, isPrivate: false)!));
        foreach (var (version, image) in world.Images.Where(image => image.Key != live))
        {
            world.Watchman.Excuse(version, noticeable);
            world.Cloud.Faults.SetImage(image, health);
        }

        return Task.CompletedTask;
    }

    private static Task RunsOutOfCapacity(World world)
    {
        world.Cloud.Faults.Add(new LaunchFault { Code = "InsufficientInstanceCapacity", Count = null });
        return Task.CompletedTask;
    }

    // Live gets busier, and whatever idles gets smaller, as far as its minimum lets it.
    private static async Task Scales(World world)
    {
        var live = world.See(sight => sight.Behind(sight.Target(world.Names.Hosts[0].Live, isPrivate: false)!)?.Name);
        foreach (var (name, desired) in world.See(sight => sight.Groups.Select(group => (group.Name, group.Desired)).ToList()))
        {
            try
            {
                _ = await world.Admin.Aws.AutoScaling.SetDesiredCapacityAsync(
                    new SetDesiredCapacityRequest
                    {
                        AutoScalingGroupName = name,
                        DesiredCapacity = name == live ? desired + 1 : Math.Max(0, desired - 1),
                    }
                );
            }
            catch (Amazon.AutoScaling.AmazonAutoScalingException refused) when (refused.ErrorCode == "ValidationError")
            {
                // Pinned, or at its bounds.
            }
        }
    }

    // A live name keeps its target, and its record is another one all the same.
    private static async Task EditsRecords(World world)
    {
        foreach (var isPrivate in new[] { false, true })
        {
            var zone = world.See(sight => sight.Zone(isPrivate).Id);
            var listed = await world.Admin.Aws.Route53.ListResourceRecordSetsAsync(
                new ListResourceRecordSetsRequest { HostedZoneId = zone }
            );
            var alias = listed.ResourceRecordSets.Single(record =>
                record.Name == world.Names.Hosts[0].Live.Fqdn && record.Type == RRType.A
            );
            alias.AliasTarget.EvaluateTargetHealth = alias.AliasTarget.EvaluateTargetHealth != true;
            _ = await world.Admin.Aws.Route53.ChangeResourceRecordSetsAsync(
                new ChangeResourceRecordSetsRequest
                {
                    HostedZoneId = zone,
                    ChangeBatch = new ChangeBatch { Changes = [new Change { Action = ChangeAction.UPSERT, ResourceRecordSet = alias }] },
                }
            );
        }
    }

    private static async Task DeletesStaging(World world)
    {
        var (balancer, group) = world.See(sight =>
        {
            var live = sight.Target(world.Names.Hosts[0].Live, isPrivate: false);
            var staging = sight.Balancers.First(balancer => balancer.Name != live?.Name);
            return (staging.Name, sight.Behind(staging));
        });
        if (group is { IsBeingDeleted: false })
        {
            world.Watchman.Excuse(balancer, now: null);
            _ = await world.Admin.Aws.AutoScaling.DeleteAutoScalingGroupAsync(
                new DeleteAutoScalingGroupRequest { AutoScalingGroupName = group.Name, ForceDelete = true }
            );
        }
    }
}
