using BlueGreen.LocalCloud.Faults;

namespace BlueGreen.LocalCloud.Tests.AutoScaling;

public sealed class LaunchTests
{
    [Fact]
    public async Task Brings_instances_into_service_only_after_they_are_running()
    {
        await using var site = await Site.RealisticAsync();

        _ = await site.CreateGroup(2);

        (await site.Instances()).ShouldBeEmpty();
        await site.Wait(5);
        (await site.States()).ShouldBe("Pending Pending");
        var running = (await site.Activities())[0];
        running.Element("StatusCode")!.Value.ShouldBe("PreInService");
        running.Element("EndTime").ShouldBeNull();
        await site.Wait(8);
        (await site.States()).ShouldBe("InService InService");
    }

    [Fact]
    public async Task Spreads_instances_over_the_zones()
    {
        await using var site = await Site.InstantAsync();

        _ = await site.CreateGroup(4);

        (await site.Instances())
            .Select(instance => instance.Element("AvailabilityZone")!.Value)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["eu-west-2a", "eu-west-2a", "eu-west-2b", "eu-west-2b"]);
    }

    [Fact]
    public async Task Tells_why_an_instance_was_launched_and_how_it_went()
    {
        await using var site = await Site.InstantAsync();

        _ = await site.CreateGroup(1);

        var id = (await site.Ids()).ShouldHaveSingleItem();
        var activity = (await site.Activities()).ShouldHaveSingleItem();
        activity.Element("Description")!.Value.ShouldBe($"Launching a new EC2 instance: {id}");
        activity
            .Element("Cause")!
            .Value.ShouldBe(
                "At 2026-01-15T12:02:00Z a user request created an AutoScalingGroup changing the desired capacity from 0 to 1.  "
                    + "At 2026-01-15T12:02:00Z an instance was started in response to a difference between desired and actual capacity, increasing the capacity from 0 to 1."
            );
        activity.Element("StatusCode")!.Value.ShouldBe("Successful");
        activity.Element("Progress")!.Value.ShouldBe("100");
        activity.Element("EndTime").ShouldNotBeNull();
    }

    [Fact]
    public async Task Tries_the_other_zone_at_once_where_one_has_no_capacity()
    {
        await using var site = await Site.InstantAsync();
        site.Cloud.Host.Faults.Add(
            new LaunchFault
            {
                Code = "InsufficientInstanceCapacity",
                Zone = "eu-west-2a",
                Count = null,
            }
        );

        _ = await site.CreateGroup(1);

        (await site.Instances()).ShouldHaveSingleItem().Element("AvailabilityZone")!.Value.ShouldBe("eu-west-2b");
        var failed = (await site.Activities()).Single(activity => activity.Element("StatusCode")!.Value == "Failed");
        failed.Element("StatusMessage")!.Value.ShouldContain("do not have sufficient capacity");
        failed.Element("StatusMessage")!.Value.ShouldEndWith("Launching EC2 instance failed.");
        failed.Element("Progress")!.Value.ShouldBe("100");
    }

    [Theory]
    [InlineData("RequestLimitExceeded")]
    [InlineData("InsufficientInstanceCapacity")]
    public async Task Tries_again_after_a_failed_launch_and_waits_longer_each_time(string code)
    {
        await using var site = await Site.RealisticAsync();
        site.Cloud.Host.Faults.Add(new LaunchFault { Code = code, Count = code == "RequestLimitExceeded" ? 2 : 4 });

        _ = await site.CreateGroup(1);

        await site.Wait(5 + 20 + 39);
        (await site.Instances()).ShouldBeEmpty();
        await site.Wait(1);
        (await site.States()).ShouldBe("Pending");
    }

    [Fact]
    public async Task Fails_with_an_instance_profile_that_is_too_young_and_succeeds_later()
    {
        await using var site = await Site.RealisticAsync();
        _ = await site.Cloud.CallAsync("iam", "CreateInstanceProfile", ("InstanceProfileName", "webserver"));
        _ = await site.Call(
            "CreateLaunchConfiguration",
            ("LaunchConfigurationName", "young"),
            ("ImageId", site.Image),
            ("InstanceType", "t3.micro"),
            ("IamInstanceProfile", "webserver")
        );

        _ = await site.CreateGroup(1, ("LaunchConfigurationName", "young"));

        await site.Wait(6);
        (await site.Activities())[0].Element("StatusMessage")!.Value.ShouldContain("Invalid IAM Instance Profile name");
        await site.Wait(40);
        (await site.States()).ShouldBe("InService");
        (await site.Refused("CreateLaunchConfiguration", Young("gone"))).ShouldBe(("ValidationError", "Invalid IamInstanceProfile: gone"));

        (string, string)[] Young(string profile) =>
            [("LaunchConfigurationName", "other"), ("ImageId", site.Image), ("InstanceType", "t3.micro"), ("IamInstanceProfile", profile)];
    }

    [Fact]
    public async Task Launches_nothing_more_from_a_template_that_was_deleted()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.Cloud.CallAsync(
            "ec2",
            "CreateLaunchTemplate",
            ("LaunchTemplateName", "site"),
            ("LaunchTemplateData.ImageId", site.Image),
            ("LaunchTemplateData.InstanceType", "t3.micro")
        );
        _ = await site.CreateGroup(1, ("LaunchConfigurationName", ""), ("LaunchTemplate.LaunchTemplateName", "site"));

        _ = await site.Cloud.CallAsync("ec2", "DeleteLaunchTemplate", ("LaunchTemplateName", "site"));
        _ = await site.SetDesired(2);

        (await site.States()).ShouldBe("InService");
        (await site.Activities())[0].Element("StatusCode")!.Value.ShouldBe("Failed");
    }

    [Fact]
    public async Task Never_gets_an_image_that_is_gone_and_says_so()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.Cloud.CallAsync("ec2", "DeregisterImage", ("ImageId", site.Image));

        _ = await site.CreateGroup(1);
        await site.Wait(20);

        (await site.Instances()).ShouldBeEmpty();
        var activities = await site.Activities();
        activities.Count.ShouldBeGreaterThan(1);
        activities[0].Element("StatusCode")!.Value.ShouldBe("Failed");
        activities[0]
            .Element("StatusMessage")!
            .Value.ShouldBe($"The image id '[{site.Image}]' does not exist. Launching EC2 instance failed.");
        activities[0].Element("Description")!.Value.ShouldStartWith("Launching a new EC2 instance.  Status Reason: ");
    }

    [Fact]
    public async Task Launches_nothing_while_that_process_is_suspended()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(0);
        _ = await site.Call("SuspendProcesses", ("AutoScalingGroupName", Site.Group), ("ScalingProcesses.member.1", "Launch"));

        _ = await site.SetDesired(2);

        (await site.Instances()).ShouldBeEmpty();
        _ = await site.Call("ResumeProcesses", ("AutoScalingGroupName", Site.Group));
        (await site.States()).ShouldBe("InService InService");
    }

    [Theory]
    [InlineData("HealthCheck", 2, 2)]
    [InlineData("AZRebalance", 0, 4)]
    public async Task Balances_the_zones_again_unless_that_process_is_suspended(string suspended, int first, int second)
    {
        await using var site = await Site.InstantAsync();
        site.Cloud.Host.Faults.Add(
            new LaunchFault
            {
                Code = "InsufficientInstanceCapacity",
                Zone = "eu-west-2a",
                Count = 4,
            }
        );
        _ = await site.CreateGroup(0);
        _ = await site.Call("SuspendProcesses", ("AutoScalingGroupName", Site.Group), ("ScalingProcesses.member.1", suspended));

        _ = await site.SetDesired(4);
        await site.Wait(10);

        var zones = (await site.Instances()).Select(instance => instance.Element("AvailabilityZone")!.Value).ToList();
        zones.Count(zone => zone == "eu-west-2a").ShouldBe(first);
        zones.Count(zone => zone == "eu-west-2b").ShouldBe(second);
    }
}
