using BlueGreen.Clean;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.State;
using BlueGreen.Tests.Builders;
using static BlueGreen.Tests.Builders.SnapshotBuilder;

namespace BlueGreen.Tests.Clean;

public sealed class CleanPlanTests
{
    internal static readonly CleanFacts NoFacts = new()
    {
        Launches = [],
        Images = [],
        ImagesInUse = new HashSet<ImageId>(),
    };

    [Fact]
    public void Removes_the_former_version_once_nobody_uses_it() =>
        Plan(
                Snapshot()
                    .Live("v7")
                    .Staging("v6", wasLive: true)
                    .Switched(The.Release("v6", 2), The.Release("v7", 1), at: The.Moment.AddSeconds(-30))
            )
            .ShouldRead(
                """
                Remove v6 from staging; v7 stays live.
                  1. wait until londontamed-com-production-2 is drained (not before 12:01:30Z, and no requests)
                  2. scale londontamed-com-production-v6 to 0 and wait until its instances are gone
                  3. delete londontamed-com-production-v6
                  4. delete launch template londontamed-com-production-v6 version 1
                """
            );

    [Fact]
    public void Does_not_wait_for_a_version_that_was_never_live_and_is_named() =>
        Plan(Snapshot().Live("v6").Staging("v7"), to: "v7").Steps[0].ShouldBeOfType<EmptyGroup>();

    [Fact]
    public void Goes_on_where_the_group_is_being_deleted_already() =>
        Plan(Snapshot().Live("v7").Staging("v6", wasLive: true, with: group => group with { Deleting = true }))
            .Steps.Select(step => step.ToString())
            .ShouldBe(["delete londontamed-com-production-v6", "delete launch template londontamed-com-production-v6 version 1"]);

    [Fact]
    public void Does_nothing_where_staging_is_clean() => Plan(Snapshot().Live("v7")).ShouldRead("Staging is clean already.");

    [Fact]
    public void Takes_a_named_version_that_is_gone_for_cleaned() => Plan(Snapshot().Live("v7"), to: "v6").IsEmpty.ShouldBeTrue();

    [Fact]
    public void Leaves_a_launch_of_another_making_alone() =>
        Plan(Snapshot().Live("v7").Staging("v6", wasLive: true, with: group => group with { Launch = new LaunchSource.Other("a fleet") }))
            .Steps.ShouldNotContain(step => step is DeleteLaunch);

    [Fact]
    public void Removes_own_launches_that_no_group_uses_but_none_that_one_does() =>
        Plan(
                Snapshot().Live("v7").WithGroup(GroupBuilder.Group("v4", 1, 1, wasLive: false) with { LoadBalancers = [] }),
                NoFacts with
                {
                    Launches = [The.Template("v7"), The.Template("v5"), The.Template("v4"), new LaunchSource.Configuration("old")],
                }
            )
            .ShouldRead(
                """
                Remove what a former run left.
                  1. delete launch template londontamed-com-production-v5 version 1
                  2. delete launch configuration old
                """
            );

    [Fact]
    public void Deletes_the_removed_group_s_launch_once() =>
        Plan(Snapshot().Live("v7").Staging("v6", wasLive: true), NoFacts with { Launches = [The.Template("v6")] })
            .Steps.OfType<DeleteLaunch>()
            .Count()
            .ShouldBe(1);

    [Fact]
    public void Prunes_images_beyond_the_newest_but_none_that_something_refers_to() =>
        Plan(
                Snapshot().Live("v3").WithGroup(GroupBuilder.Group("v2", 1, 1, wasLive: false) with { LoadBalancers = [] }),
                NoFacts with
                {
                    // The newest first, as it is read.
                    Images = [Own("v9"), Own("v8"), Own("v7"), Own("v6"), Own("v4"), Own("v3"), Own("v2"), Own("v1")],
                    ImagesInUse = new HashSet<ImageId> { The.Image("v4") },
                }
            )
            .ShouldRead(
                """
                Remove what a former run left.
                  1. delete image ami-00000006 (v6) and its snapshots
                  2. delete image ami-00000001 (v1) and its snapshots
                """
            );

    [Fact]
    public void Removes_what_no_group_uses_beside_the_group_that_goes() =>
        Plan(Snapshot().Live("v7").Staging("v6", wasLive: true), NoFacts with { Launches = [The.Template("v6"), The.Template("v5")] })
            .Steps.OfType<DeleteLaunch>()
            .Select(step => step.Launch)
            .ShouldBe([The.Template("v6"), The.Template("v5")]);

    [Fact]
    public void Keeps_the_image_that_the_launch_of_a_group_refers_to_which_does_not_say_which_image_it_runs() =>
        Plan(
            Snapshot().Live("v3", with: group => group with { Image = null }),
            NoFacts with
            {
                Images = [Own("v9"), Own("v8"), Own("v7"), Own("v3"), Own("v2")],
                LaunchImages = [new LaunchImage(The.Template("v3"), The.Image("v3")), new LaunchImage(The.Template("v2"), The.Image("v2"))],
            }
        )
            .Steps.OfType<DeleteImage>()
            .Select(step => step.Image)
            .ShouldBe([The.Image("v2")]);

    [Fact]
    public void Ends_the_pin_that_a_dead_run_left_on_live_first() =>
        Plan(Snapshot().Live("v7", with: group => group.PinnedAt(2)).Staging("v6", wasLive: true, with: group => group.PinnedAt(2)))
            .Steps.TakeWhile(step => step is UnpinScaling)
            .ShouldBe([new UnpinScaling(The.GroupName("v7"))]);

    private static OwnImage Own(string version) => new(The.Image(version), The.Version(version), [$"snap-{version}"]);

    private static Plan Plan(SnapshotBuilder now, CleanFacts? facts = null, string? to = null) =>
        CleanDecision.Decide(now, facts ?? NoFacts, The.Settings, The.Names, new CleanOptions { To = to }).ShouldProceed();
}
