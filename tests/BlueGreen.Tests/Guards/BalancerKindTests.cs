using BlueGreen.Configuration;
using BlueGreen.Guards;
using BlueGreen.State;
using BlueGreen.Tests.Builders;
using static BlueGreen.Tests.Builders.SnapshotBuilder;

namespace BlueGreen.Tests.Guards;

public sealed class BalancerKindTests
{
    [Fact]
    public void Lets_two_of_either_kind_pass()
    {
        Check(Snapshot().Live("v6").Staging("v7")).ShouldBeEmpty();
        Check(Applications().Live("v6").Staging("v7")).ShouldBeEmpty();
    }

    [Fact]
    public void Finds_the_group_that_is_attached_to_a_side_s_target_group()
    {
        var sides = Sides.Read(Applications().Live("v6").Staging("v7", healthy: 1), The.Names.Hosts);

        (sides.Live!.ToString(), sides.Live.Healthy).ShouldBe(("v6", 2));
        (sides.Staging!.ToString(), sides.Staging.Healthy).ShouldBe(("v7", 1));
    }

    [Fact]
    public void Refuses_sides_of_different_kinds()
    {
        var now = Snapshot()
            .Live("v6")
            .WithBalancers(balancer =>
                balancer.Name == The.Names.LoadBalancer2
                    ? balancer with
                    {
                        Kind = LoadBalancerKind.Application,
                        Traffic = The.Traffic(2, LoadBalancerKind.Application),
                    }
                    : balancer
            );

        Check(now)
            .ShouldHaveSingleItem()
            .ShouldStartWith(
                "BG112 The two sides are of different kinds: londontamed-com-production-1 is a classic load balancer, londontamed-com-production-2 is an application load balancer."
            );
    }

    [Fact]
    public void Refuses_a_load_balancer_that_sends_requests_to_more_than_one_target_group()
    {
        var now = Applications()
            .WithBalancers(balancer =>
                balancer.Name == The.Names.LoadBalancer1
                    ? balancer with
                    {
                        Traffic = new TrafficSource.Unclear(balancer.Name, "forwards to more than one target group (web, api)"),
                    }
                    : balancer
            );

        Check(now)
            .ShouldHaveSingleItem()
            .ShouldStartWith("BG111 Load balancer londontamed-com-production-1 forwards to more than one target group (web, api):");
    }

    [Fact]
    public void Refuses_a_group_on_both_sides_target_groups() =>
        Check(Applications().Live("v6", with: OnBoth)).ShouldContain(refusal => refusal.Contains("is attached to both load balancers"));

    [Fact]
    public void Names_what_else_sends_requests_to_a_group()
    {
        var group = OnBoth(GroupBuilder.Group("v6", 2, 1, wasLive: true)) with
        {
            TargetGroups = [The.TargetGroupArn(1), "arn:aws:elasticloadbalancing:eu-west-2:111111111111:targetgroup/batch/1"],
            LoadBalancers = [The.BalancerName(1)],
        };

        group.AttachedBesides(The.Traffic(1)).ShouldBe(["target group londontamed-com-production-1", "target group batch"]);
        group
            .AttachedBesides(The.Traffic(1, LoadBalancerKind.Application))
            .ShouldBe(["load balancer londontamed-com-production-1", "target group batch"]);
    }

    private static Group OnBoth(Group group) => group with { LoadBalancers = [The.BalancerName(1), The.BalancerName(2)] };

    private static IReadOnlyList<string> Check(EnvironmentSnapshot now) =>
        [.. EnvironmentGuards.Check(now, The.Names).Select(refusal => refusal.ToString())];
}
