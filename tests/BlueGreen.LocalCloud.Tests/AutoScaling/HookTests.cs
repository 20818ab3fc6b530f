using System.Xml.Linq;

namespace BlueGreen.LocalCloud.Tests.AutoScaling;

public sealed class HookTests
{
    private const string Launching = "autoscaling:EC2_INSTANCE_LAUNCHING";
    private const string Terminating = "autoscaling:EC2_INSTANCE_TERMINATING";

    [Fact]
    public async Task Holds_a_launch_until_its_action_is_completed()
    {
        await using var site = await Site.InstantAsync();
        await CreateWithHook(site, Launching);
        var id = (await site.Ids())[0];
        (await site.States()).ShouldBe("Pending:Wait");
        (await site.Activities())[0].Element("StatusCode")!.Value.ShouldBe("MidLifecycleAction");

        await Complete(site, id, "CONTINUE");

        (await site.States()).ShouldBe("InService");
        (await site.Ids()).ShouldBe([id]);
    }

    [Fact]
    public async Task Replaces_a_launch_that_is_abandoned()
    {
        await using var site = await Site.InstantAsync();
        await CreateWithHook(site, Launching);
        var id = (await site.Ids())[0];

        await Complete(site, id, "ABANDON");
        await site.Wait(1);

        (await site.States()).ShouldBe("Pending:Wait");
        (await site.Ids()).ShouldNotContain(id);
    }

    [Fact]
    public async Task Applies_the_default_result_when_the_heartbeat_times_out()
    {
        await using var site = await Site.InstantAsync();
        await CreateWithHook(site, Launching, ("LifecycleHookSpecificationList.member.1.DefaultResult", "CONTINUE"));
        var id = (await site.Ids())[0];
        site.Cloud.Advance(59);
        _ = await site.Call("RecordLifecycleActionHeartbeat", Action(id));

        site.Cloud.Advance(59);
        (await site.States()).ShouldBe("Pending:Wait");
        site.Cloud.Advance(1);

        (await site.States()).ShouldBe("InService");
    }

    [Fact]
    public async Task Holds_a_termination_and_ends_it_when_the_heartbeat_times_out()
    {
        await using var site = await Site.InstantAsync();
        await CreateWithHook(site, Terminating);
        (await site.States()).ShouldBe("InService");

        _ = await site.SetDesired(0);

        (await site.States()).ShouldBe("Terminating:Wait");
        site.Cloud.Advance(60);
        (await site.Instances()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Refuses_an_action_that_nobody_waits_for()
    {
        await using var site = await Site.InstantAsync();
        await CreateWithHook(site, Terminating);
        var id = (await site.Ids())[0];

        var refusal = await site.Refused("CompleteLifecycleAction", [.. Action(id), ("LifecycleActionResult", "CONTINUE")]);

        refusal.ShouldBe(("ValidationError", $"No active Lifecycle Action found with instance ID {id}"));
    }

    [Fact]
    public async Task Describes_a_hook_with_its_defaults()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(0);

        _ = await site.Call(
            "PutLifecycleHook",
            ("AutoScalingGroupName", Site.Group),
            ("LifecycleHookName", "wait"),
            ("LifecycleTransition", Launching)
        );

        var hook = (await site.Call("DescribeLifecycleHooks", ("AutoScalingGroupName", Site.Group)))
            .Descendants("LifecycleHooks")
            .Single()
            .Elements("member")
            .ShouldHaveSingleItem();
        hook.Element("HeartbeatTimeout")!.Value.ShouldBe("3600");
        hook.Element("GlobalTimeout")!.Value.ShouldBe("172800");
        hook.Element("DefaultResult")!.Value.ShouldBe("ABANDON");
    }

    private static Task<XElement> CreateWithHook(Site site, string transition, params (string, string)[] more) =>
        site.CreateGroup(
            1,
            [
                ("LifecycleHookSpecificationList.member.1.LifecycleHookName", "wait"),
                ("LifecycleHookSpecificationList.member.1.LifecycleTransition", transition),
                ("LifecycleHookSpecificationList.member.1.HeartbeatTimeout", "60"),
                .. more,
            ]
        );

    private static (string, string)[] Action(string id) =>
        [("AutoScalingGroupName", Site.Group), ("LifecycleHookName", "wait"), ("InstanceId", id)];

    private static Task<XElement> Complete(Site site, string id, string result) =>
        site.Call("CompleteLifecycleAction", [.. Action(id), ("LifecycleActionResult", result)]);
}
