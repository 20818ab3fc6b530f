using System.Xml.Linq;

namespace BlueGreen.LocalCloud.Tests.AutoScaling;

public sealed class LoadBalancerTests
{
    [Fact]
    public async Task Calls_a_load_balancer_in_service_with_the_first_healthy_instance()
    {
        await using var site = await Site.RealisticAsync();

        _ = await site.CreateGroup(1, ("LoadBalancerNames.member.1", Site.Balancer));

        (await States(site)).ShouldBe(["site-1 Adding"]);
        await site.Wait(20);
        (await States(site)).ShouldBe(["site-1 Added"]);
        await site.Wait(40);
        (await States(site)).ShouldBe(["site-1 InService"]);
    }

    [Fact]
    public async Task Registers_what_is_there_with_a_load_balancer_that_is_attached_later()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(2);

        _ = await site.Call("AttachLoadBalancers", Named(Site.Balancer));

        (await site.Health()).ShouldBe([("InService", "N/A", "N/A"), ("InService", "N/A", "N/A")]);
        (await States(site)).ShouldBe(["site-1 InService"]);
    }

    [Fact]
    public async Task Removes_a_detached_load_balancer_when_its_instances_are_drained()
    {
        await using var site = await Site.RealisticAsync();
        _ = await site.CreateGroup(1, ("LoadBalancerNames.member.1", Site.Balancer));
        await site.Wait(60);

        _ = await site.Call("DetachLoadBalancers", Named(Site.Balancer));

        (await States(site)).ShouldBe(["site-1 Removing"]);
        (await site.FindGroup())!.Element("LoadBalancerNames")!.HasElements.ShouldBeFalse();
        await site.Wait(61);
        (await States(site)).ShouldBeEmpty();
        (await site.States()).ShouldBe("InService");
    }

    [Fact]
    public async Task Adds_no_instance_to_load_balancers_while_that_process_is_suspended()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(0, ("LoadBalancerNames.member.1", Site.Balancer));
        _ = await site.Call("SuspendProcesses", ("AutoScalingGroupName", Site.Group), ("ScalingProcesses.member.1", "AddToLoadBalancer"));

        _ = await site.SetDesired(1);

        (await site.States()).ShouldBe("InService");
        (await site.Health()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Loses_a_load_balancer_that_is_deleted_and_goes_on()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(1, ("LoadBalancerNames.member.1", Site.Balancer));

        _ = await site.Elb("DeleteLoadBalancer", ("LoadBalancerName", Site.Balancer));

        (await States(site)).ShouldBeEmpty();
        _ = await site.SetDesired(2);
        (await site.States()).ShouldBe("InService InService");
    }

    [Fact]
    public async Task Refuses_load_balancers_that_are_not_there()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(0);

        (await site.Refused("AttachLoadBalancers", Named("gone"))).ShouldBe(
            ("ValidationError", "Provided Load Balancers may not be valid. Please ensure they exist and try again.")
        );
        (await site.Refused("DetachLoadBalancers", Named(Site.Balancer))).Code.ShouldBe("ValidationError");
    }

    private static (string Name, string Value)[] Named(string balancer) =>
        [("AutoScalingGroupName", Site.Group), ("LoadBalancerNames.member.1", balancer)];

    private static async Task<IReadOnlyList<string>> States(Site site)
    {
        var answer = await site.Call("DescribeLoadBalancers", ("AutoScalingGroupName", Site.Group));
        return [.. answer.Descendants("LoadBalancers").Single().Elements("member").Select(Text)];
    }

    private static string Text(XElement balancer) => $"{balancer.Element("LoadBalancerName")!.Value} {balancer.Element("State")!.Value}";
}
