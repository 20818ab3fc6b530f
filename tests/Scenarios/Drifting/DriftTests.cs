using Amazon.AutoScaling.Model;
using BlueGreen.Status;
using Scenarios.Machines;
using Scenarios.Refusing;
using Scenarios.Worlds;

namespace Scenarios.Drifting;

/// <summary>Environments that somebody has changed behind this tool's back: told by Status in sentences, and refused or handled.</summary>
public sealed class DriftTests
{
    private static WorldBuilder Staged => World.WithLive("v6").AndBusy("v6").AndStaged("v7");

    [Fact]
    public async Task Hosts_that_disagree_are_told_one_by_one_and_refused()
    {
        await using var world = await Staged;
        await world.Point(world.Names.Hosts[1].Live, at: "londontamed-com-production-1");

        var status = await world.Status();

        status.State.ShouldBe(EnvironmentState.Inconsistent);
        status.Findings.ShouldContain(sentence => sentence.Contains("api.londontamed.com points at londontamed-com-production-1"));
        status.Findings.ShouldContain(sentence => sentence.Contains("www.londontamed.com points at londontamed-com-production-2"));
        status.Findings.ShouldContain(sentence => sentence.Contains("make them agree"));
        await world.Switch(to: "v7").ShouldRefuseAtLeast("BG103", "api.londontamed.com");
        await world.Deploy("v7").ShouldRefuseAtLeast("BG103", "api.londontamed.com");
        await world.Rollback().ShouldRefuseAtLeast("BG103", "api.londontamed.com");
        await world.Clean(to: "v7").ShouldRefuseAtLeast("BG103", "api.londontamed.com");
    }

    [Fact]
    public async Task A_cname_where_an_alias_is_expected_is_told_and_refused()
    {
        await using var world = await Staged;
        await world.Rename(world.Names.Hosts[0].Live, to: "elsewhere.example.com");

        (await world.Status()).Findings.ShouldContain(sentence =>
            sentence.Contains("www.londontamed.com: a plain CNAME record stands where an alias is expected")
        );
        await world.Switch(to: "v7").ShouldRefuseAtLeast("BG103", "a plain CNAME record");
    }

    [Fact]
    public async Task A_weighted_record_is_told_and_refused()
    {
        await using var world = await World.WithLive("v6").AndStaged("v7").And("weighted", world => world.Weigh());

        (await world.Status()).Findings.ShouldContain(sentence =>
            sentence.Contains("a weighted A record stands where a simple alias is expected")
        );
        await world.Rollback().ShouldRefuseAtLeast("BG103", "a weighted A record");
    }

    [Fact]
    public async Task A_second_group_on_a_load_balancer_is_told_and_refused_by_everything()
    {
        await using var world = await World.WithLive("v6").AndStaged("v7").And("a second group behind v7", world => world.Intrude("v7"));

        var status = await world.Status();

        status.State.ShouldBe(EnvironmentState.Inconsistent);
        status.Findings.ShouldContain(sentence =>
            sentence.Contains("has 2 groups behind it: another-teams, londontamed-com-production-v7")
        );
        await world.Clean(to: "v7").ShouldRefuseAtLeast("BG103", "another-teams");
        await world.Deploy("v7", options => options with { Replace = true }).ShouldRefuseAtLeast("BG103", "another-teams");
    }

    [Theory]
    [InlineData("Launch")]
    [InlineData("ReplaceUnhealthy")]
    public async Task A_group_that_would_not_heal_does_not_become_live(string process)
    {
        await using var world = await Staged;
        _ = await world.Admin.Aws.AutoScaling.SuspendProcessesAsync(
            new SuspendProcessesRequest { AutoScalingGroupName = world.GroupOf("v7"), ScalingProcesses = [process] }
        );

        await world.Switch(to: "v7").ShouldRefuse("BG212", process);
    }

    [Fact]
    public async Task A_group_that_wants_fewer_instances_than_live_does_not_become_live_though_they_serve_still()
    {
        await using var world = await Staged;
        _ = await world.Admin.Aws.AutoScaling.UpdateAutoScalingGroupAsync(
            new UpdateAutoScalingGroupRequest
            {
                AutoScalingGroupName = world.GroupOf("v7"),
                MinSize = 0,
                DesiredCapacity = 0,
            }
        );

        await world.Switch(to: "v7").ShouldRefuse("BG211", "wants only 0 of 3");
    }

    [Fact]
    public async Task A_former_version_that_is_being_emptied_is_no_way_back_though_it_serves_still()
    {
        await using var world = await World.WithLive("v6").AndBusy("v6").AndSwitchedTo("v7");
        _ = await world.Admin.Aws.AutoScaling.UpdateAutoScalingGroupAsync(
            new UpdateAutoScalingGroupRequest
            {
                AutoScalingGroupName = world.GroupOf("v6"),
                MinSize = 0,
                DesiredCapacity = 0,
            }
        );

        await world.Rollback().ShouldRefuse("BG407", "is being emptied");
    }

    [Fact]
    public async Task A_former_version_that_is_being_deleted_is_no_way_back()
    {
        await using var world = await World.WithLive("v6").AndBusy("v6").AndSwitchedTo("v7");
        _ = await world.Admin.Aws.AutoScaling.DeleteAutoScalingGroupAsync(
            new DeleteAutoScalingGroupRequest { AutoScalingGroupName = world.GroupOf("v6"), ForceDelete = true }
        );

        await world.Rollback().ShouldRefuse("BG407", "is being deleted");
    }

    [Fact]
    public async Task Staging_whose_instances_are_being_refreshed_is_counted_instance_by_instance()
    {
        await using var world = await Staged;
        await world.Refresh("v7");
        world.Pass(TimeSpan.FromSeconds(30));

        await world.Switch(to: "v7").ShouldRefuse("BG204", "of 3 healthy instances");
        world.Pass(TimeSpan.FromMinutes(30));
        _ = await world.Switch(to: "v7");
        world.ShouldServe("v7").AndBeAtRest().AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task The_repair_of_a_half_done_switch_is_shown_by_the_plans_of_Switch_and_Rollback()
    {
        await using var world = await Staged;
        (await world.Switch(to: "v7").KilledAt(call => call.MovesLiveNames, Moment.AfterItsEffect)).ShouldBeTrue();
        world.LeaseExpires();

        var status = await world.Status();
        var forth = world.Switch(to: "v7", options => options with { PlanOnly = true });
        var back = world.Rollback(new BlueGreen.RunOptions { PlanOnly = true });

        status.State.ShouldBe(EnvironmentState.HalfSwitched);
        status.Findings.ShouldContain(sentence => sentence.Contains("Finish it with Switch --to=v7, or go back with Rollback."));
        (await forth).Plan.ShouldContain("private zone");
        (await back).Plan.ShouldContain("public zone");
        forth.Process.Mutations.Concat(back.Process.Mutations).ShouldBeEmpty();
    }
}
