using BlueGreen.LocalCloud.Console.Pictures;
using BlueGreen.LocalCloud.Tests.AutoScaling;

namespace BlueGreen.LocalCloud.Tests.Console;

/// <summary>What the page shows of a group that heals.</summary>
public sealed class WorldPictureTests
{
    [Fact]
    public async Task Shows_a_group_and_what_it_runs()
    {
        await using var site = await Site.RealisticAsync();
        _ = await site.CreateGroup(2, OnTheBalancer);
        await site.Wait(120);

        var picture = Look(site);

        var group = picture.Groups.ShouldHaveSingleItem();
        (group.Version, group.Desired).ShouldBe(("v1", 2));
        group.Balancers.ShouldBe([Site.Balancer]);
        picture
            .Instances.Select(i => (i.Version, i.Condition, i.Words))
            .ShouldBe([("v1", Condition.Healthy, "in service"), ("v1", Condition.Healthy, "in service")]);
        var balancer = picture.Balancers.ShouldHaveSingleItem();
        balancer.Pools.ShouldHaveSingleItem().Targets.Select(t => t.Condition).ShouldBe([Condition.Healthy, Condition.Healthy]);
    }

    [Fact]
    public async Task Shows_an_instance_going_and_another_coming_in_its_place()
    {
        await using var site = await Site.RealisticAsync();
        _ = await site.CreateGroup(2, OnTheBalancer);
        await site.Wait(120);
        var ended = Look(site).Instances[0].Id;

        _ = await site.Cloud.CallAsync("ec2", "TerminateInstances", ("InstanceId.1", ended));
        var going = Look(site);
        await site.Wait(180);
        var healed = Look(site);

        var instance = going.Instances.Single(i => i.Id == ended);
        (instance.Condition, instance.State, instance.CanEnd).ShouldBe((Condition.Leaving, "shutting-down", false));
        going.Balancers[0].Pools[0].Targets.Single(t => t.Instance == ended).Condition.ShouldBe(Condition.Unhealthy);
        healed.Instances.Select(i => i.Condition).ShouldBe([Condition.Healthy, Condition.Healthy]);
        healed.Instances.ShouldNotContain(i => i.Id == ended);
        healed.Activities.ShouldContain(a => a.What.Contains(ended, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_an_instance_on_its_way()
    {
        await using var site = await Site.RealisticAsync();
        _ = await site.CreateGroup(1, OnTheBalancer);
        await site.Wait(6);

        var instance = Look(site).Instances.ShouldHaveSingleItem();

        (instance.Condition, instance.State, instance.CanEnd).ShouldBe((Condition.Starting, "pending", true));
    }

    private static readonly (string, string)[] OnTheBalancer =
    [
        ("LoadBalancerNames.member.1", Site.Balancer),
        ("Tags.member.1.Key", "bluegreen:version"),
        ("Tags.member.1.Value", "v1"),
        ("Tags.member.1.PropagateAtLaunch", "true"),
    ];

    private static WorldPicture Look(Site site) => site.Cloud.Host.Inspect(WorldPicture.Of);
}
