using BlueGreen.LocalCloud.Faults;

namespace BlueGreen.LocalCloud.Tests.AutoScaling;

public sealed class HealthTests
{
    [Fact]
    public async Task Replaces_an_instance_that_was_terminated_behind_its_back()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(1);
        var lost = (await site.Ids())[0];

        _ = await site.Cloud.CallAsync("ec2", "TerminateInstances", ("InstanceId.1", lost));

        (await site.States()).ShouldBe("InService");
        (await site.Ids()).ShouldNotContain(lost);
        var causes = (await site.Activities()).Select(activity => activity.Element("Cause")!.Value).ToList();
        causes.ShouldContain(cause =>
            cause.EndsWith(
                "an instance was taken out of service in response to an EC2 health check indicating it has been terminated or stopped.",
                StringComparison.Ordinal
            )
        );
        causes.ShouldContain(cause =>
            cause.EndsWith(
                "an instance was launched in response to an unhealthy instance needing to be replaced.",
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public async Task Replaces_what_load_balancers_find_unhealthy_only_after_the_grace_period()
    {
        await using var site = await Site.RealisticAsync();
        site.Cloud.Host.Faults.SetImage(site.Image, new ApplicationHealth(HealthKind.Never, TimeSpan.Zero));
        _ = await site.CreateGroup(
            1,
            ("LoadBalancerNames.member.1", Site.Balancer),
            ("HealthCheckType", "ELB"),
            ("HealthCheckGracePeriod", "300")
        );
        await site.Wait(13);
        var first = (await site.Ids()).ShouldHaveSingleItem();

        await site.Wait(299);
        (await site.Ids()).ShouldBe([first]);
        (await site.Health()).ShouldBe([
            ("OutOfService", "Instance", "Instance has failed at least the UnhealthyThreshold number of health checks consecutively."),
        ]);
        await site.Wait(6);

        (await site.States()).ShouldContain("Pending");
        (await site.Activities())
            .Select(activity => activity.Element("Cause")!.Value)
            .ShouldContain(cause => cause.EndsWith("in response to an ELB system health check failure.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Leaves_what_load_balancers_find_unhealthy_where_the_type_is_EC2()
    {
        await using var site = await Site.RealisticAsync();
        site.Cloud.Host.Faults.SetImage(site.Image, new ApplicationHealth(HealthKind.Never, TimeSpan.Zero));
        _ = await site.CreateGroup(1, ("LoadBalancerNames.member.1", Site.Balancer));
        await site.Wait(13);
        var first = (await site.Ids()).ShouldHaveSingleItem();

        site.Cloud.Advance(3600);

        (await site.Ids()).ShouldBe([first]);
    }

    [Theory]
    [InlineData("HealthCheck", "Healthy")]
    [InlineData("ReplaceUnhealthy", "Unhealthy")]
    public async Task Replaces_nothing_while_the_process_is_suspended(string process, string health)
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(1);
        var lost = (await site.Ids())[0];
        _ = await site.Call("SuspendProcesses", ("AutoScalingGroupName", Site.Group), ("ScalingProcesses.member.1", process));

        _ = await site.Cloud.CallAsync("ec2", "StopInstances", ("InstanceId.1", lost));
        await site.Wait(3);

        var instance = (await site.Instances()).ShouldHaveSingleItem();
        instance.Element("InstanceId")!.Value.ShouldBe(lost);
        instance.Element("HealthStatus")!.Value.ShouldBe(health);
        _ = await site.Call("ResumeProcesses", ("AutoScalingGroupName", Site.Group), ("ScalingProcesses.member.1", process));
        (await site.Ids()).ShouldNotContain(lost);
    }

    [Fact]
    public async Task Believes_a_user_who_calls_an_instance_unhealthy()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(1);
        var id = (await site.Ids())[0];

        _ = await site.Call("SetInstanceHealth", ("InstanceId", id), ("HealthStatus", "Unhealthy"), ("ShouldRespectGracePeriod", "false"));

        (await site.Ids()).ShouldNotContain(id);
        (await site.Refused("SetInstanceHealth", ("InstanceId", "i-0"), ("HealthStatus", "Healthy"))).Code.ShouldBe("ValidationError");
    }

    [Fact]
    public async Task Replaces_for_ever_where_the_image_never_answers_even_if_nothing_takes_time()
    {
        await using var site = await Site.InstantAsync();
        site.Cloud.Host.Faults.SetImage(site.Image, new ApplicationHealth(HealthKind.Never, TimeSpan.Zero));
        _ = await site.CreateGroup(1, ("LoadBalancerNames.member.1", Site.Balancer), ("HealthCheckType", "ELB"));

        await site.Wait(5);

        (await site.Activities()).Count.ShouldBeGreaterThan(6);
    }
}
