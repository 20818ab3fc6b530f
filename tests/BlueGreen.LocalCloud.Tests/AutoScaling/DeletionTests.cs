namespace BlueGreen.LocalCloud.Tests.AutoScaling;

public sealed class DeletionTests
{
    [Fact]
    public async Task Refuses_to_delete_a_group_with_instances()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(2);

        var refusal = await site.Refused("DeleteAutoScalingGroup", ("AutoScalingGroupName", Site.Group));

        refusal.Code.ShouldBe("ResourceInUse");
        (await site.States()).ShouldBe("InService InService");
    }

    [Fact]
    public async Task Refuses_to_delete_a_group_while_an_activity_runs()
    {
        await using var site = await Site.RealisticAsync();
        _ = await site.CreateGroup(1);
        await site.Wait(30);
        _ = await site.Call("UpdateAutoScalingGroup", ("AutoScalingGroupName", Site.Group), ("MinSize", "0"), ("DesiredCapacity", "0"));
        await site.Wait(6);

        var refusal = await site.Refused("DeleteAutoScalingGroup", ("AutoScalingGroupName", Site.Group));

        refusal.Code.ShouldBe("ScalingActivityInProgress");
        (await site.States()).ShouldBe("Terminating");
    }

    [Fact]
    public async Task Keeps_the_name_of_a_deleted_group_taken_until_it_is_gone()
    {
        await using var site = await Site.RealisticAsync();
        _ = await site.CreateGroup(0);
        await site.Wait(6);

        _ = await site.Call("DeleteAutoScalingGroup", ("AutoScalingGroupName", Site.Group));

        (await site.FindGroup())!.Element("Status")!.Value.ShouldBe("Delete in progress");
        var refusal = await site.Refused("CreateAutoScalingGroup", site.GroupParameters(Site.Group, 0));
        refusal.Code.ShouldBe("AlreadyExists");
        refusal.Message.ShouldContain("is pending delete");
        (await site.Refused("SetDesiredCapacity", ("AutoScalingGroupName", Site.Group), ("DesiredCapacity", "1"))).ShouldBe(
            ("ValidationError", "The AutoScaling group may not be modified while it is pending delete")
        );
        await site.Wait(10);
        (await site.FindGroup()).ShouldBeNull();
        _ = await site.CreateGroup(0);
    }

    [Fact]
    public async Task Terminates_every_instance_of_a_group_that_is_deleted_by_force()
    {
        await using var site = await Site.RealisticAsync();
        _ = await site.CreateGroup(2, ("NewInstancesProtectedFromScaleIn", "true"), ("LoadBalancerNames.member.1", Site.Balancer));
        await site.Wait(90);
        var ids = await site.Ids();

        _ = await site.Call("DeleteAutoScalingGroup", ("AutoScalingGroupName", Site.Group), ("ForceDelete", "true"));

        (await site.FindGroup())!.Element("Status")!.Value.ShouldBe("Delete in progress");
        await site.Wait(20);
        (await site.FindGroup()).ShouldBeNull();
        var described = await site.Cloud.CallAsync("ec2", "DescribeInstances", ("InstanceId.1", ids[0]), ("InstanceId.2", ids[1]));
        described.Descendants("instanceState").Select(state => state.Element("name")!.Value).ShouldAllBe(state => state == "terminated");
        (await site.Health()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Tells_the_activities_of_deleted_groups_only_where_asked()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(1);
        _ = await site.Call("DeleteAutoScalingGroup", ("AutoScalingGroupName", Site.Group), ("ForceDelete", "true"));

        var told = await site.Call("DescribeScalingActivities", ("IncludeDeletedGroups", "true"));
        var untold = await site.Call("DescribeScalingActivities");

        told.Descendants("AutoScalingGroupState").Select(state => state.Value).ShouldBe(["Deleted", "Deleted"]);
        untold.Descendants("ActivityId").ShouldBeEmpty();
    }
}
