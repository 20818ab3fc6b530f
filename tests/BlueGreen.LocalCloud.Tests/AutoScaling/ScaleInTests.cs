namespace BlueGreen.LocalCloud.Tests.AutoScaling;

public sealed class ScaleInTests
{
    [Fact]
    public async Task Keeps_protected_instances_even_at_a_desired_capacity_of_0()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(2);
        var kept = (await site.Ids())[0];
        _ = await site.Call(
            "SetInstanceProtection",
            ("AutoScalingGroupName", Site.Group),
            ("InstanceIds.member.1", kept),
            ("ProtectedFromScaleIn", "true")
        );

        _ = await site.SetDesired(0);

        (await site.Ids()).ShouldBe([kept]);
    }

    [Fact]
    public async Task Drains_an_instance_from_its_load_balancer_before_it_is_terminated()
    {
        await using var site = await Site.RealisticAsync();
        _ = await site.CreateGroup(1, ("LoadBalancerNames.member.1", Site.Balancer));
        await site.Wait(60);

        _ = await site.SetDesired(0);
        await site.Wait(6);

        (await site.Health()).ShouldBe([("InService", "N/A", "Instance deregistration currently in progress.")]);
        (await site.States()).ShouldBe("Terminating");
        (await site.Activities())[0].Element("StatusCode")!.Value.ShouldBe("WaitingForELBConnectionDraining");
        await site.Wait(60);
        (await site.Health()).ShouldBeEmpty();
        await site.Wait(20);
        (await site.Instances()).ShouldBeEmpty();
        (await site.Activities())[0].Element("StatusCode")!.Value.ShouldBe("Successful");
    }

    [Fact]
    public async Task Terminates_nothing_while_that_process_is_suspended()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(2);
        _ = await site.Call("SuspendProcesses", ("AutoScalingGroupName", Site.Group), ("ScalingProcesses.member.1", "Terminate"));

        _ = await site.SetDesired(0);

        (await site.States()).ShouldBe("InService InService");
    }

    [Theory]
    [InlineData("OldestInstance", 0)]
    [InlineData("NewestInstance", 1)]
    public async Task Chooses_by_the_termination_policy(string policy, int gone)
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(1, ("TerminationPolicies.member.1", policy), ("VPCZoneIdentifier", site.Subnets[0]));
        var first = (await site.Ids())[0];
        await site.Wait(60);
        _ = await site.SetDesired(2);
        var second = (await site.Ids()).Single(id => id != first);

        _ = await site.SetDesired(1);

        (await site.Ids()).ShouldBe([gone == 0 ? second : first]);
    }

    [Fact]
    public async Task Terminates_one_instance_with_or_without_a_replacement()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(2);
        var ids = await site.Ids();

        var activity = await site.Call(
            "TerminateInstanceInAutoScalingGroup",
            ("InstanceId", ids[0]),
            ("ShouldDecrementDesiredCapacity", "false")
        );
        (await site.States()).ShouldBe("InService InService");
        _ = await site.Call("TerminateInstanceInAutoScalingGroup", ("InstanceId", ids[1]), ("ShouldDecrementDesiredCapacity", "true"));

        activity.Descendants("Description").Single().Value.ShouldBe($"Terminating EC2 instance: {ids[0]}");
        (await site.States()).ShouldBe("InService");
        (await site.FindGroup())!.Element("DesiredCapacity")!.Value.ShouldBe("1");
        (await site.Ids()).ShouldNotContain(ids[1]);
    }

    [Theory]
    [InlineData("10", "New SetDesiredCapacity value 10 is above max value 9 for the AutoScalingGroup.")]
    [InlineData("1", "New SetDesiredCapacity value 1 is below min value 2 for the AutoScalingGroup.")]
    public async Task Refuses_a_desired_capacity_out_of_bounds(string desired, string message)
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(2, ("MinSize", "2"));

        var refusal = await site.Refused("SetDesiredCapacity", ("AutoScalingGroupName", Site.Group), ("DesiredCapacity", desired));

        refusal.ShouldBe(("ValidationError", message));
    }

    [Fact]
    public async Task Honours_the_cooldown_only_where_asked()
    {
        await using var site = await Site.RealisticAsync();
        _ = await site.CreateGroup(0);
        _ = await site.SetDesired(1);

        var refusal = await site.Refused(
            "SetDesiredCapacity",
            ("AutoScalingGroupName", Site.Group),
            ("DesiredCapacity", "2"),
            ("HonorCooldown", "true")
        );

        refusal.Code.ShouldBe("ScalingActivityInProgress");
        _ = await site.SetDesired(2);
        (await site.FindGroup())!.Element("DesiredCapacity")!.Value.ShouldBe("2");
    }
}
