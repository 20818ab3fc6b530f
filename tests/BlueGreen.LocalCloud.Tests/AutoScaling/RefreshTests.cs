namespace BlueGreen.LocalCloud.Tests.AutoScaling;

public sealed class RefreshTests
{
    [Fact]
    public async Task Replaces_every_instance_and_never_has_too_few()
    {
        await using var site = await Site.RealisticAsync();
        _ = await site.CreateGroup(3);
        await site.Wait(30);
        var before = await site.Ids();

        _ = await site.Call("StartInstanceRefresh", ("AutoScalingGroupName", Site.Group), ("Preferences.MinHealthyPercentage", "60"));

        var least = 3;
        for (var second = 0; second < 300; second += 5)
        {
            site.Cloud.Advance(5);
            least = Math.Min(least, (await site.States()).Split(' ').Count(state => state == "InService"));
        }

        least.ShouldBe(2);
        (await site.Ids()).Intersect(before).ShouldBeEmpty();
        var refresh = await site.Call("DescribeInstanceRefreshes", ("AutoScalingGroupName", Site.Group));
        refresh.Descendants("Status").Single().Value.ShouldBe("Successful");
        refresh.Descendants("PercentageComplete").Single().Value.ShouldBe("100");
    }

    [Fact]
    public async Task Waits_while_that_process_is_suspended()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(2);
        var before = await site.Ids();
        (string, string) group = ("AutoScalingGroupName", Site.Group);
        _ = await site.Call("SuspendProcesses", group, ("ScalingProcesses.member.1", "InstanceRefresh"));

        _ = await site.Call("StartInstanceRefresh", group);

        (await site.Ids()).ShouldBe(before, ignoreOrder: true);
        _ = await site.Call("ResumeProcesses", group);
        (await site.Ids()).Intersect(before).ShouldBeEmpty();
    }

    [Fact]
    public async Task Refuses_a_second_refresh_and_cancels_the_first()
    {
        await using var site = await Site.RealisticAsync();
        _ = await site.CreateGroup(2);
        await site.Wait(30);
        _ = await site.Call("StartInstanceRefresh", ("AutoScalingGroupName", Site.Group));

        (await site.Refused("StartInstanceRefresh", ("AutoScalingGroupName", Site.Group))).Code.ShouldBe("InstanceRefreshInProgress");
        _ = await site.Call("CancelInstanceRefresh", ("AutoScalingGroupName", Site.Group));
        await site.Wait(10);

        (await site.Refused("CancelInstanceRefresh", ("AutoScalingGroupName", Site.Group))).Code.ShouldBe("ActiveInstanceRefreshNotFound");
        (await site.Call("DescribeInstanceRefreshes", ("AutoScalingGroupName", Site.Group)))
            .Descendants("Status")
            .Single()
            .Value.ShouldBe("Cancelled");
    }
}
