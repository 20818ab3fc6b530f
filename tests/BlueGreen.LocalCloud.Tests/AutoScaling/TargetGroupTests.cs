using BlueGreen.LocalCloud.Faults;
using BlueGreen.LocalCloud.Tests.LoadBalancing.V2;

namespace BlueGreen.LocalCloud.Tests.AutoScaling;

public sealed class TargetGroupTests
{
    [Fact]
    public async Task Calls_a_target_group_in_service_with_the_first_healthy_target()
    {
        await using var site = await Site.RealisticAsync();
        var targets = await Targets.UsedAsync(site.Cloud);

        _ = await site.CreateGroup(1, ("TargetGroupARNs.member.1", targets.Group));

        (await States(site)).ShouldBe(["Adding"]);
        await site.Wait(20);
        (await States(site)).ShouldBe(["Added"]);
        await site.Wait(40);
        (await States(site)).ShouldBe(["InService"]);
        (await site.FindGroup())!.Element("TargetGroupARNs")!.Value.ShouldBe(targets.Group);
        (await site.FindGroup())!.Element("TrafficSources")!.Descendants("Type").Single().Value.ShouldBe("elbv2");
    }

    [Fact]
    public async Task Waits_for_the_deregistration_delay_before_it_terminates_an_instance()
    {
        await using var site = await Site.RealisticAsync();
        var targets = await Targets.UsedAsync(site.Cloud);
        _ = await site.CreateGroup(1, ("TargetGroupARNs.member.1", targets.Group));
        await site.Wait(90);
        var id = (await site.Ids()).Single();

        _ = await site.SetDesired(0);
        await site.Wait(60);

        (await targets.Health(id)).State.ShouldBe("draining");
        (await site.States()).ShouldBe("Terminating");
        await site.Wait(300);
        (await site.States()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Replaces_an_instance_that_the_target_group_finds_unhealthy()
    {
        await using var site = await Site.RealisticAsync();
        var targets = await Targets.UsedAsync(site.Cloud);
        _ = await site.CreateGroup(1, ("TargetGroupARNs.member.1", targets.Group), ("HealthCheckType", "ELB"));
        await site.Wait(90);
        var before = (await site.Ids()).Single();

        site.Cloud.Host.Faults.SetImage(site.Image, new ApplicationHealth(HealthKind.Never, TimeSpan.Zero));
        await site.Wait(60);

        (await site.Ids()).ShouldContain(id => id != before);
        (await site.Activities()).ShouldContain(activity => activity.Element("Cause")!.Value.Contains("ELB system health check failure"));
    }

    [Fact]
    public async Task Attaches_and_detaches_later_by_either_name()
    {
        await using var site = await Site.InstantAsync();
        var targets = await Targets.UsedAsync(site.Cloud);
        _ = await site.CreateGroup(1);
        (string, string)[] named = [("AutoScalingGroupName", Site.Group), ("TargetGroupARNs.member.1", targets.Group)];
        (string, string)[] source = [("AutoScalingGroupName", Site.Group), ("TrafficSources.member.1.Identifier", targets.Group)];

        _ = await site.Call("AttachLoadBalancerTargetGroups", named);
        (await targets.Health((await site.Ids()).Single())).State.ShouldBe("healthy");
        _ = await site.Call("DetachTrafficSources", source);
        (await States(site)).ShouldBeEmpty();
        (await targets.Health((await site.Ids()).Single())).State.ShouldBe("unused");

        _ = await site.Call("AttachTrafficSources", [.. source, ("TrafficSources.member.1.Type", "elbv2")]);
        (await States(site)).ShouldBe(["InService"]);
        _ = await site.Call("DetachLoadBalancerTargetGroups", named);
        (await States(site)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Refuses_target_groups_that_are_not_there()
    {
        await using var site = await Site.InstantAsync();
        var targets = await Targets.UsedAsync(site.Cloud);
        (string, string) group = ("AutoScalingGroupName", Site.Group);

        _ = await site.CreateGroup(0);

        (await site.Refused("AttachLoadBalancerTargetGroups", group, ("TargetGroupARNs.member.1", targets.Group + "0"))).ShouldBe(
            ("ValidationError", "Provided Target Groups may not be valid. Please ensure they exist and try again.")
        );
        (await site.Refused("DetachLoadBalancerTargetGroups", group, ("TargetGroupARNs.member.1", targets.Group))).Code.ShouldBe(
            "ValidationError"
        );
    }

    [Fact]
    public async Task Scales_by_the_requests_of_a_target_group_that_it_is_attached_to_and_of_no_other()
    {
        await using var site = await Site.InstantAsync();
        var targets = await Targets.UsedAsync(site.Cloud);
        _ = await site.CreateGroup(0);
        var label = $"{targets.Balancer.Split("loadbalancer/")[1]}/{targets.Group.Split(':')[^1]}";
        (string, string)[] policy =
        [
            ("AutoScalingGroupName", Site.Group),
            ("PolicyName", "requests"),
            ("PolicyType", "TargetTrackingScaling"),
            ("TargetTrackingConfiguration.TargetValue", "100"),
            ("TargetTrackingConfiguration.PredefinedMetricSpecification.PredefinedMetricType", "ALBRequestCountPerTarget"),
            ("TargetTrackingConfiguration.PredefinedMetricSpecification.ResourceLabel", label),
        ];

        (await site.Refused("PutScalingPolicy", policy)).ShouldBe(
            ("ValidationError", "Target group not attached to the Auto Scaling group")
        );

        _ = await site.Call("AttachLoadBalancerTargetGroups", policy[0], ("TargetGroupARNs.member.1", targets.Group));
        (await site.Call("PutScalingPolicy", policy)).Descendants("PolicyARN").ShouldHaveSingleItem();
    }

    private static async Task<IEnumerable<string>> States(Site site)
    {
        var answer = await site.Call("DescribeLoadBalancerTargetGroups", ("AutoScalingGroupName", Site.Group));
        return answer.Descendants("LoadBalancerTargetGroups").Single().Elements("member").Select(one => one.Element("State")!.Value);
    }
}
