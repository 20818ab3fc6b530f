using Amazon.AutoScaling.Model;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Refusing;

public sealed class SwitchRefusalTests
{
    private static WorldBuilder Staged => World.WithLive("v6").AndBusy("v6").AndStaged("v7");

    [Fact]
    public async Task Refuses_when_nothing_is_on_staging()
    {
        await using var world = await World.WithLive("v6");

        await world.Switch().ShouldRefuse("BG201", "londontamed-com-production-1");
    }

    [Fact]
    public async Task Refuses_a_version_that_is_nowhere()
    {
        await using var world = await Staged;

        await world.Switch(to: "v9").ShouldRefuse("BG202", "--to=v9");
    }

    [Fact]
    public async Task Refuses_a_former_live_version_that_is_not_named()
    {
        await using var world = await World.WithLive("v6").AndBusy("v6").AndSwitchedTo("v7");

        await world.Switch().ShouldRefuse("BG203", "v6, which was live");
    }

    [Fact]
    public async Task Refuses_when_staging_has_fewer_healthy_instances_than_live_wants()
    {
        await using var world = await Staged;
        world.Break("v7");
        world.Pass(TimeSpan.FromMinutes(1));

        await world.Switch(to: "v7").ShouldRefuse("BG204", "0 of 3 healthy instances");
    }

    [Fact]
    public async Task Refuses_when_live_has_scaled_out_since_the_deployment()
    {
        await using var world = await Staged;
        await world.Scale("v6", to: 4);

        await world.Switch(to: "v7").ShouldRefuse("BG204", "3 of 4 healthy instances");
    }

    [Fact]
    public async Task Refuses_while_staging_is_being_deleted()
    {
        await using var world = await World.WithLive("v6").AndStaged("v7");
        await world.Admin.Aws.AutoScaling.DeleteAutoScalingGroupAsync(
            new DeleteAutoScalingGroupRequest { AutoScalingGroupName = world.GroupOf("v7"), ForceDelete = true }
        );

        var refused = await world.Switch(to: "v7").Refused();

        refused.Refusals.ShouldContain(refusal => refusal.Code == "BG205");
    }

    [Fact]
    public async Task Refuses_a_deployment_that_has_not_ended()
    {
        await using var world = await World.WithLive("v6").AndBusy("v6").And("v7 baked", world => world.Bake("v7"));
        (await world.Deploy("v7").PausedAtFirst("DeleteTags")).ShouldBeTrue();
        world.LeaseExpires();

        await world.OnAnotherMachine().Switch(to: "v7").ShouldRefuse("BG206");
    }

    [Fact]
    public async Task Refuses_to_guess_when_a_rollback_is_unfinished()
    {
        await using var world = await World.WithLive("v6").AndBusy("v6").AndSwitchedTo("v7");
        (
            await world.Rollback().PausedAt(call => call.Mutating && call.Body.Contains(">www-staging."), Moment.AfterItsEffect)
        ).ShouldBeTrue();
        world.LeaseExpires();

        await world.OnAnotherMachine().Switch().ShouldRefuse("BG207", "alice");
    }

    [Fact]
    public async Task Refuses_a_weighted_record_where_an_alias_is_expected()
    {
        await using var world = await World.WithLive("v6").AndStaged("v7").And("weighted", world => world.Weigh());

        await world.Switch(to: "v7").ShouldRefuseAtLeast("BG103", "a weighted A record stands where a simple alias is expected");
    }

    [Fact]
    public async Task Refuses_two_groups_behind_one_load_balancer()
    {
        await using var world = await World.WithLive("v6").AndStaged("v7").And("a second group behind v7", world => world.Intrude("v7"));

        await world.Switch(to: "v7").ShouldRefuseAtLeast("BG103", "has 2 groups behind it");
    }
}
