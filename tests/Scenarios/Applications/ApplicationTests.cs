using Amazon.AutoScaling;
using Amazon.AutoScaling.Model;
using BlueGreen.Configuration;
using BlueGreen.Status;
using Scenarios.Worlds;

namespace Scenarios.Applications;

/// <summary>What an environment on application load balancers has of its own; all else is tried on either kind, beside the classic one.</summary>
public sealed class ApplicationTests
{
    // The first version was deployed to the second side, and made live there.
    private const string Live = "londontamed-com-production-2";
    private const string Staging = "londontamed-com-production-1";

    private static WorldBuilder Builder => World.WithLive("v6", LoadBalancerKind.Application).AndBusy("v6");

    [Fact]
    public async Task A_version_is_deployed_switched_to_rolled_back_switched_to_again_and_the_former_one_cleaned()
    {
        await using var world = await Builder.AndStaged("v7");
        world.ShouldServe("v6").AndStage("v7", instances: 3);

        _ = await world.Switch(to: "v7");
        world.ShouldServe("v7").AndBeAtRest().AndLetScale("v7").AndKeep("v6", instances: 3);
        _ = await world.Rollback();
        world.ShouldServe("v6").AndBeAtRest().AndLetScale("v6");
        _ = await world.Switch(to: "v7");
        _ = await world.Clean();

        world.ShouldServe("v7").AndBeAtRest().AndLetScale("v7").AndStageNothing().AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task A_group_is_attached_to_the_target_group_of_its_side_and_to_nothing_else()
    {
        await using var world = await Builder.AndStaged("v7");

        var (group, target) = world.See(sight =>
            (sight.Groups.Single(group => Sight.Tag(group, "bluegreen:version") == "v7"), sight.TargetGroup(Staging).Arn)
        );

        group.TargetGroups.ShouldHaveSingleItem().Id.ShouldBe(target);
        group.LoadBalancers.ShouldBeEmpty();
        group.HealthCheckType.ShouldBe("ELB");
    }

    [Fact]
    public async Task A_policy_that_counts_the_requests_of_live_counts_those_of_the_new_side()
    {
        await using var world = await Builder.And(
            "requests counted, v7 baked",
            async world =>
            {
                await CountRequests(world, "v6", world.See(sight => sight.ResourceLabel(Live)));
                await world.Bake("v7");
            }
        );

        _ = await world.Deploy("v7");

        LabelOf(world, "v7").ShouldBe(world.See(sight => sight.ResourceLabel(Staging)));
        LabelOf(world, "v6").ShouldBe(world.See(sight => sight.ResourceLabel(Live)));
    }

    [Fact]
    public async Task A_policy_that_counts_the_requests_of_another_load_balancer_is_told_and_left_behind()
    {
        await using var world = await Builder.And(
            "on another load balancer too and counting its requests, v7 baked",
            async world =>
            {
                await world.ShareTargets("v6", "another-teams");
                await CountRequests(world, "v6", world.See(sight => sight.ResourceLabel("another-teams")));
                await world.Bake("v7");
            }
        );

        var result = await world.Deploy("v7");

        LabelOf(world, "v7").ShouldBeNull();
        world.Group("v7", group => group.Policies.ConvertAll(policy => policy.Name)).ShouldBe(["cpu"]);
        result.Plan.ShouldContain("not taken over from v6: policy requests");
        result.Plan.ShouldContain("not taken over from v6: target group another-teams");
    }

    [Fact]
    public async Task Clean_waits_while_the_old_load_balancer_counts_requests()
    {
        await using var world = await Builder.AndSwitchedTo("v7");
        var busyUntil = world.Time.GetUtcNow() + TimeSpan.FromMinutes(6);
        world.Visit(Live, busyUntil);

        var clean = world.Clean();
        _ = await clean.PausedAtFirst("UpdateAutoScalingGroup");

        world.Time.GetUtcNow().ShouldBeGreaterThan(busyUntil);
        (await clean.Resumed()).ShouldBeNull();
        world.ShouldServe("v7").AndStageNothing().AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task Status_tells_apart_what_is_the_matter_with_instances_that_get_no_requests()
    {
        await using var world = await Builder.AndStaged("v7");
        await world.Lose("v7");
        world.Pass(TimeSpan.FromSeconds(45));

        StatusReport status = await world.Status();

        status.Staging!.Healthy.ShouldBe(2);
        status.Findings.ShouldHaveSingleItem().ShouldStartWith("londontamed-com-production-v7 has 2 of 3 healthy instances (");
    }

    private static Task CountRequests(World world, string version, string label) =>
        world.Admin.Aws.AutoScaling.PutScalingPolicyAsync(
            new PutScalingPolicyRequest
            {
                AutoScalingGroupName = world.GroupOf(version),
                PolicyName = "requests",
                PolicyType = "TargetTrackingScaling",
                TargetTrackingConfiguration = new TargetTrackingConfiguration
                {
                    TargetValue = 1000,
                    PredefinedMetricSpecification = new PredefinedMetricSpecification
                    {
                        PredefinedMetricType = MetricType.ALBRequestCountPerTarget,
                        ResourceLabel = label,
                    },
                },
            }
        );

    private static string? LabelOf(World world, string version) =>
        world.Group(version, group => group.Policies.Find(policy => policy.Name == "requests")?.Tracking?.ResourceLabel);
}
