using BlueGreen.Configuration;
using BlueGreen.DeployStaging;
using BlueGreen.Planning;
using BlueGreen.State;
using BlueGreen.Tests.Builders;
using static BlueGreen.Tests.Builders.SnapshotBuilder;
using static BlueGreen.Tests.DeployStaging.DeployCases;

namespace BlueGreen.Tests.DeployStaging;

public sealed class DeployPlanTests
{
    [Fact]
    public void Makes_the_first_version_from_the_conventional_objects()
    {
        var plan = Plan(Snapshot(), FirstFacts);

        plan.ShouldRead(
            """
            Deploy v7 to staging (londontamed-com-production-2); nothing is live yet.
              1. create launch template londontamed-com-production-v7 with image ami-00000007, t3.micro
              2. create group londontamed-com-production-v7 on londontamed-com-production-2: 2 instances (2 to 4)
              3. wait until 2 instances of londontamed-com-production-v7 are in service behind londontamed-com-production-2
              4. mark londontamed-com-production-v7 as deployed
            """
        );
        var launch = plan.Steps.OfType<CreateLaunch>().Single().Traits;
        launch.SecurityGroups.ShouldBe(["sg-1"]);
        launch.InstanceProfile.ShouldBe("webserver");
        launch.KeyPair.ShouldBe("londontamed-com-production");
        var group = plan.Steps.OfType<CreateGroup>().Single().Traits;
        group.Subnets.ShouldBe(["subnet-1", "subnet-2"]);
        (group.HealthCheckType, group.HealthCheckGracePeriod).ShouldBe(("ELB", 300));
    }

    [Fact]
    public void Copies_the_capacity_that_live_has_scaled_out_to_and_all_that_acts_on_it() =>
        Plan(
                Snapshot().Live("v6", desired: 5),
                Facts with
                {
                    LiveScaling = new GroupScaling
                    {
                        Policies = [new ScalingItem("cpu-50", new object())],
                        Schedules = [new ScalingItem("evening", new object())],
                    },
                }
            )
            .ShouldRead(
                """
                Deploy v7 to staging (londontamed-com-production-2); v6 stays live.
                  1. create launch template londontamed-com-production-v7 with image ami-00000007, m5.large
                  2. create group londontamed-com-production-v7 on londontamed-com-production-2: 5 instances (2 to 6)
                  3. copy to londontamed-com-production-v7: cpu-50, evening
                  4. wait until 5 instances of londontamed-com-production-v7 are in service behind londontamed-com-production-2
                  5. mark londontamed-com-production-v7 as deployed
                """
            );

    [Fact]
    public void Copies_the_minimum_that_a_pinned_live_group_had_before() =>
        NewCapacity.For(GroupBuilder.Group("v6", 5, 1, wasLive: true).PinnedAt(5), new ComputeSettings()).ShouldBe(new Capacity(2, 6, 5));

    [Theory]
    [InlineData(null, null, null, 2, 6, 3)]
    [InlineData(1, null, null, 1, 6, 3)]
    [InlineData(4, null, null, 4, 6, 4)]
    [InlineData(null, null, 8, 2, 8, 8)]
    [InlineData(null, 2, null, 2, 3, 3)]
    public void Lets_settings_beat_live_s_sizes_but_never_makes_them_contradict(
        int? min,
        int? max,
        int? desired,
        int expectedMin,
        int expectedMax,
        int expectedDesired
    ) =>
        NewCapacity
            .For(
                GroupBuilder.Group("v6", 3, 1, wasLive: true),
                new ComputeSettings
                {
                    Min = min,
                    Max = max,
                    Desired = desired,
                }
            )
            .ShouldBe(new Capacity(expectedMin, expectedMax, expectedDesired));

    [Fact]
    public void Makes_a_launch_configuration_where_live_has_one() =>
        Plan(Snapshot().Live("v6", with: group => group with { Launch = new LaunchSource.Configuration("old") }))
            .Steps[0]
            .ToString()
            .ShouldBe("create launch configuration londontamed-com-production-v7 with image ami-00000007, m5.large");

    [Fact]
    public void Sets_elb_health_checks_even_where_live_has_none() =>
        Plan(Snapshot().Live("v6", with: group => group with { Traits = group.Traits with { HealthCheckType = "EC2" } }))
            .Steps.OfType<CreateGroup>()
            .Single()
            .Traits.HealthCheckType.ShouldBe("ELB");

    [Fact]
    public void Numbers_a_redeployment_of_a_version_whose_name_is_taken() =>
        Plan(
            Snapshot().Live("v7"),
            Facts with
            {
                LaunchNames = new HashSet<string>(StringComparer.Ordinal) { "londontamed-com-production-v7-2" },
            }
        )
            .To!.Group.ShouldBe("londontamed-com-production-v7-3");

    [Fact]
    public void Does_nothing_where_that_version_is_on_staging_in_service() =>
        Plan(Snapshot().Live("v6").Staging("v7")).ShouldRead("v7 is on staging already, in service.");

    [Fact]
    public void Goes_on_where_a_dead_run_left_off() =>
        Plan(
                Snapshot().Live("v6").Staging("v7", healthy: 1, with: group => group with { Deploying = true }),
                Facts with
                {
                    LiveScaling = new GroupScaling { Policies = [new ScalingItem("cpu-50", new object())] },
                }
            )
            .ShouldRead(
                """
                Go on with the deployment of v7; v6 stays live.
                  1. copy to londontamed-com-production-v7: cpu-50
                  2. wait until 2 instances of londontamed-com-production-v7 are in service behind londontamed-com-production-2
                  3. mark londontamed-com-production-v7 as deployed
                """
            );

    [Fact]
    public void Removes_what_is_there_when_told_to_replace_it_and_warns_where_that_is_the_way_back() =>
        Plan(Snapshot().Live("v6").Staging("v5", wasLive: true), options: Options with { Replace = true })
            .ShouldRead(
                """
                Deploy v7 to staging (londontamed-com-production-2); v6 stays live.
                  1. wait until londontamed-com-production-2 is drained (not before 12:02:00Z, and no requests)
                  2. scale londontamed-com-production-v5 to 0 and wait until its instances are gone
                  3. delete londontamed-com-production-v5
                  4. delete launch template londontamed-com-production-v5 version 1
                  5. create launch template londontamed-com-production-v7 with image ami-00000007, m5.large
                  6. create group londontamed-com-production-v7 on londontamed-com-production-2: 2 instances (2 to 6)
                  7. wait until 2 instances of londontamed-com-production-v7 are in service behind londontamed-com-production-2
                  8. mark londontamed-com-production-v7 as deployed
                  !  v5 was live before v6: once it is removed, Rollback has nothing to go back to
                """
            );

    [Fact]
    public void Leaves_a_launch_that_another_group_uses_when_it_replaces_one() =>
        Plan(
            Snapshot().Live("v6").Staging("v5", with: group => group with { Launch = The.Template("v6") }),
            options: Options with
            {
                Replace = true,
            }
        )
            .Steps.ShouldNotContain(step => step is DeleteLaunch);

    [Fact]
    public void Names_everything_that_the_new_group_will_not_have() =>
        DeployDecision
            .Decide(
                Snapshot()
                    .Live("v6", desired: 4, with: group => group with { Traits = group.Traits with { NotTakenOver = ["a warm pool"] } })
                    .Build(),
                Facts with
                {
                    Image = Facts.Image! with { Tested = null },
                    LiveLaunch = Facts.LiveLaunch! with { NotTakenOver = ["metadata options"] },
                    LiveScaling = new GroupScaling { NotTakenOver = ["step policy \"burst\""] },
                },
                The.Settings with
                {
                    Compute = new ComputeSettings { Desired = 2 },
                },
                The.Names,
                Options with
                {
                    AllowUntested = true,
                }
            )
            .ShouldProceed()
            .Notes.ShouldBe([
                "image ami-00000007 was not tested, and --allow-untested was given",
                "live runs 4 instances, the new group 2: Switch will refuse it until it has as many",
                "not taken over from v6: a warm pool",
                "not taken over from v6: metadata options",
                "not taken over from v6: step policy \"burst\"",
            ]);

    [Fact]
    public void Adds_the_names_that_the_private_zone_lacks_and_unpins_what_a_dead_run_left() =>
        Plan(
            Snapshot()
                .Live("v6", with: group => group.PinnedAt(2))
                .WithPrivateRecords(records => records.Where(record => record.Name.StartsWith("www", StringComparison.Ordinal)))
        )
            .Steps.Take(2)
            .Select(step => step.ToString())
            .ShouldBe([
                "unpin londontamed-com-production-v6",
                "private zone ZPRIVATE: www, api -> londontamed-com-production-1, www-staging, api-staging -> londontamed-com-production-2",
            ]);
}
