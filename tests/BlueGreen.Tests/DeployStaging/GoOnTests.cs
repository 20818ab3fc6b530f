using BlueGreen.Planning;
using BlueGreen.State;
using BlueGreen.Tests.Builders;
using static BlueGreen.Tests.Builders.SnapshotBuilder;
using static BlueGreen.Tests.DeployStaging.DeployCases;

namespace BlueGreen.Tests.DeployStaging;

/// <summary>Deploy-Staging run again, where that version is on staging already, all of it or in part.</summary>
public sealed class GoOnTests
{
    private static readonly GroupScaling Scaling = new()
    {
        Policies = [new ScalingItem("cpu-50", new object())],
        Schedules = [new ScalingItem("evening", new object())],
        Hooks = [new ScalingItem("drain", new object())],
        Notifications = [new ScalingItem("topic", new object())],
    };

    [Fact]
    public void Completes_what_a_dead_run_left_of_a_group_and_copies_everything_that_acts_on_live() =>
        Plan(Staged(healthy: 2, deploying: true), Facts with { LiveScaling = Scaling })
            .ShouldRead(
                """
                Go on with the deployment of v7; v6 stays live.
                  1. complete londontamed-com-production-v7: suspend ScheduledActions, GroupDesiredCapacity
                  2. copy to londontamed-com-production-v7: cpu-50, evening, drain, topic
                  3. wait until 2 instances of londontamed-com-production-v7 are in service behind londontamed-com-production-2
                  4. mark londontamed-com-production-v7 as deployed
                """
            );

    [Fact]
    public void Only_waits_where_the_group_was_deployed_and_has_lost_instances_since() =>
        Plan(Staged(healthy: 1, deploying: false), Facts with { LiveScaling = Scaling })
            .ShouldRead(
                """
                Go on with the deployment of v7; v6 stays live.
                  1. wait until 2 instances of londontamed-com-production-v7 are in service behind londontamed-com-production-2
                """
            );

    // Its pin means to suspend two processes, of which one is; live collects a metric that it does not.
    private static SnapshotBuilder Staged(int healthy, bool deploying) =>
        Snapshot()
            .Live("v6", with: group => group with { Traits = group.Traits with { EnabledMetrics = ["GroupDesiredCapacity"] } })
            .Staging(
                "v7",
                healthy,
                with: group =>
                    group.PinnedAt(2, "AlarmNotification", "ScheduledActions") with
                    {
                        Deploying = deploying,
                        Suspended = ["AlarmNotification"],
                    }
            );
}
