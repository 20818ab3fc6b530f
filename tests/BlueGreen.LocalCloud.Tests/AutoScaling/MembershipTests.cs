namespace BlueGreen.LocalCloud.Tests.AutoScaling;

public sealed class MembershipTests
{
    [Fact]
    public async Task Takes_an_instance_to_standby_and_back()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(2, ("LoadBalancerNames.member.1", Site.Balancer));
        var id = (await site.Ids())[0];

        var entered = await site.Call("EnterStandby", [.. One(id), ("ShouldDecrementDesiredCapacity", "true")]);

        entered.Descendants("StatusCode").Single().Value.ShouldBe("InProgress");
        (await site.States()).ShouldBe("InService Standby");
        (await site.Health()).Count.ShouldBe(1);
        (await site.FindGroup())!.Element("DesiredCapacity")!.Value.ShouldBe("1");
        _ = await site.Call("ExitStandby", One(id));
        (await site.States()).ShouldBe("InService InService");
        (await site.Health()).Count.ShouldBe(2);
        (await site.FindGroup())!.Element("DesiredCapacity")!.Value.ShouldBe("2");
    }

    [Fact]
    public async Task Replaces_an_instance_in_standby_that_is_not_to_shrink_the_group()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(1);

        _ = await site.Call("EnterStandby", [.. One((await site.Ids())[0]), ("ShouldDecrementDesiredCapacity", "false")]);

        (await site.States()).ShouldBe("InService Standby");
    }

    [Fact]
    public async Task Lets_a_detached_instance_run_and_attaches_it_again()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(1);
        var id = (await site.Ids())[0];

        _ = await site.Call("DetachInstances", [.. One(id), ("ShouldDecrementDesiredCapacity", "true")]);
        (await site.Instances()).ShouldBeEmpty();
        _ = await site.Call("AttachInstances", One(id));

        (await site.Ids()).ShouldBe([id]);
        (await site.States()).ShouldBe("InService");
        (await site.FindGroup())!.Element("DesiredCapacity")!.Value.ShouldBe("1");
    }

    [Fact]
    public async Task Refuses_what_would_leave_too_few_or_is_not_in_the_group()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(1, ("MinSize", "1"));

        (await site.Refused("DetachInstances", [.. One((await site.Ids())[0]), ("ShouldDecrementDesiredCapacity", "true")])).Code.ShouldBe(
            "ValidationError"
        );
        (await site.Refused("EnterStandby", [.. One("i-0123456789abcdef0"), ("ShouldDecrementDesiredCapacity", "false")])).ShouldBe(
            ("ValidationError", $"The instance i-0123456789abcdef0 is not part of Auto Scaling group {Site.Group}.")
        );
    }

    [Fact]
    public async Task Describes_instances_on_their_own()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(3);

        var first = await site.Call("DescribeAutoScalingInstances", ("MaxRecords", "2"));
        var rest = await site.Call("DescribeAutoScalingInstances", ("NextToken", first.Descendants("NextToken").Single().Value));

        first
            .Descendants("InstanceId")
            .Concat(rest.Descendants("InstanceId"))
            .Select(id => id.Value)
            .ShouldBe(await site.Ids(), ignoreOrder: true);
        first.Descendants("HealthStatus").First().Value.ShouldBe("HEALTHY");
    }

    private static (string, string)[] One(string id) => [("AutoScalingGroupName", Site.Group), ("InstanceIds.member.1", id)];
}
