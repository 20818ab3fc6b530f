using System.Text.RegularExpressions;
using Amazon.AutoScaling.Model;
using Amazon.ElasticLoadBalancing.Model;
using Amazon.Route53.Model;
using BlueGreen.Naming;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Refusing;

public sealed partial class EnvironmentRefusalTests
{
    private static WorldBuilder Staged => World.WithLive("v6").AndStaged("v7");

    [Fact]
    public async Task Refuses_when_a_load_balancer_is_missing()
    {
        await using var world = await World.WithLive("v6");
        await world.Admin.Aws.LoadBalancing.DeleteLoadBalancerAsync(
            new DeleteLoadBalancerRequest { LoadBalancerName = "londontamed-com-production-1" }
        );

        var refused = await world.Switch().Refused();

        refused.Refusals.ShouldContain(refusal => refusal.Code == "BG101" && refusal.Refused.Contains("londontamed-com-production-1"));
    }

    [Fact]
    public async Task Refuses_when_there_are_two_zones_of_the_name()
    {
        await using var world = await Staged;
        await world.Admin.Aws.Route53.CreateHostedZoneAsync(
            new CreateHostedZoneRequest { Name = world.Names.Zone, CallerReference = "another" }
        );

        var refused = await world.Switch(to: "v7").Refused();

        refused.Refusals.ShouldContain(refusal => refusal.Code == "BG102");
    }

    [Fact]
    public async Task Refuses_when_the_live_names_point_at_different_sides()
    {
        await using var world = await Staged;
        await world.Point(world.Names.Hosts[1].Live, at: "londontamed-com-production-1");

        await world.Switch(to: "v7").ShouldRefuseAtLeast("BG103", world.Names.Hosts[1].Live.ToString());
    }

    [Fact]
    public async Task Refuses_when_a_group_is_on_both_load_balancers()
    {
        await using var world = await Staged;
        await world.Admin.Aws.AutoScaling.AttachLoadBalancersAsync(
            new AttachLoadBalancersRequest
            {
                AutoScalingGroupName = world.GroupOf("v6"),
                LoadBalancerNames = ["londontamed-com-production-1"],
            }
        );

        await world.Switch(to: "v7").ShouldRefuseAtLeast("BG103", "both load balancers");
    }

    [Fact]
    public async Task Refuses_and_names_the_holder_while_another_run_holds_the_environment()
    {
        await using var world = await Staged;
        (await world.Switch(to: "v7").PausedAt(call => call.MovesLiveNames, Moment.BeforeIt)).ShouldBeTrue();
        var other = world.OnAnotherMachine();

        await other.Switch(to: "v7").ShouldRefuse("BG104", "alice on build-1 runs Switch of v7");
        await other.Deploy("v7").ShouldRefuse("BG104", "alice");
        await other.Rollback().ShouldRefuseAtLeast("BG104", "alice");
        await other.Clean(to: "v7").ShouldRefuse("BG104", "alice");
        (await other.Status()).Lock.ShouldNotBeNull().Who.ShouldBe("alice");
    }

    [Fact]
    public async Task Refuses_to_deploy_or_clean_while_a_switch_is_half_done()
    {
        await using var world = await World.WithLive("v6").AndStaged("v7").And("v8 baked", world => world.Bake("v8"));
        (await world.Switch(to: "v7").KilledAt(call => call.MovesLiveNames, Moment.AfterItsEffect)).ShouldBeTrue();
        world.LeaseExpires();

        await world.Deploy("v8").ShouldRefuse("BG106", "alice");
        await world.Clean().ShouldRefuse("BG106", "alice");
        (await world.Status()).State.ShouldBe(BlueGreen.Status.EnvironmentState.HalfSwitched);
    }

    [Fact]
    public async Task Refuses_a_record_that_it_does_not_understand()
    {
        await using var world = await Staged;
        await world.Write("\"v=9 something else\"");

        await world.Switch(to: "v7").ShouldRefuse("BG107", "v=9");
    }

    [Fact]
    public async Task Refuses_another_account_than_the_settings_name()
    {
        await using var world = await Staged;
        world.Settings = world.Settings with { Aws = world.Settings.Aws with { Account = AccountId.Parse("210987654321") } };

        await world.Switch(to: "v7").ShouldRefuse("BG108", "123456789012");
    }

    [Fact]
    public async Task Refuses_when_somebody_has_changed_a_record_in_between()
    {
        await using var world = await Staged;
        var run = world.Switch(to: "v7");
        (await run.PausedAt(call => call.MovesLiveNames, Moment.BeforeIt)).ShouldBeTrue();
        await world.Point(world.Names.Hosts[1].Live, at: "londontamed-com-production-1");

        var failure = await run.Resumed();

        failure.ShouldNotBeNull().Message.ShouldStartWith("BG109");
        world.See(sight => sight.Target(world.Names.Hosts[0].Live, isPrivate: false)!.Name).ShouldBe("londontamed-com-production-2");
    }

    [Fact]
    public async Task Refuses_when_nothing_tells_which_zone_an_alias_of_staging_needs()
    {
        await using var world = await Staged;
        await world.Forget(world.Names.Hosts.Select(host => host.Staging));
        var machine = world.OnAnotherMachine() with
        {
            Through = cloud => new Retold(cloud, "DescribeLoadBalancers", answer => ZoneIds().Replace(answer, string.Empty)),
        };

        await machine.Switch(to: "v7").ShouldRefuse("BG110", "londontamed-com-production-1");
        await machine.Rollback().ShouldRefuse("BG110", "londontamed-com-production-1");
        await machine.Deploy("v7").ShouldRefuse("BG110", "londontamed-com-production-1");
    }

    [GeneratedRegex("<CanonicalHostedZoneNameID>[^<]*</CanonicalHostedZoneNameID>", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex ZoneIds();
}
