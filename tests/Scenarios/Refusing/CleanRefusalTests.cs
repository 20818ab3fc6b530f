using Amazon.AutoScaling.Model;
using Scenarios.Worlds;

namespace Scenarios.Refusing;

public sealed class CleanRefusalTests
{
    private static WorldBuilder Switched => World.WithLive("v6").AndSwitchedTo("v7");

    [Fact]
    public async Task Refuses_what_is_live()
    {
        await using var world = await Switched;

        await world.Clean(to: "v7").ShouldRefuse("BG501");
    }

    [Fact]
    public async Task Refuses_a_name_that_is_not_on_staging()
    {
        await using var world = await Switched;

        await world.Clean(to: "v3").ShouldRefuse("BG502", "which holds v6");
    }

    [Fact]
    public async Task Refuses_a_version_that_was_never_live_and_is_not_named()
    {
        await using var world = await World.WithLive("v6").AndStaged("v7");

        await world.Clean().ShouldRefuse("BG503", "v7");
    }

    [Fact]
    public async Task Refuses_all_there_is()
    {
        await using var world = await World.Empty.AndStaged("v1");

        await world.Clean(to: "v1").ShouldRefuse("BG504");
    }

    [Fact]
    public async Task Refuses_the_way_back_while_live_is_not_healthy()
    {
        await using var world = await Switched;
        world.Break("v7");
        world.Pass(TimeSpan.FromMinutes(1));

        await world.Clean().ShouldRefuse("BG505", "v6 is the way back");
    }

    [Fact]
    public async Task Refuses_a_group_whose_launch_template_another_one_uses()
    {
        await using var world = await Switched;
        var template = world.Group("v6", group => group.Launch.Template!);
        await world.Admin.Aws.AutoScaling.CreateAutoScalingGroupAsync(
            new CreateAutoScalingGroupRequest
            {
                AutoScalingGroupName = "another-teams",
                LaunchTemplate = new LaunchTemplateSpecification { LaunchTemplateId = template.Id, Version = "1" },
                MinSize = 0,
                MaxSize = 0,
                VPCZoneIdentifier = world.Group("v6", group => group.SubnetIds[0]),
            }
        );

        await world.Clean().ShouldRefuse("BG507", "another-teams");
    }

    [Fact]
    public async Task Refuses_a_group_that_another_load_balancer_serves_too()
    {
        await using var world = await Switched;
        await world.Share("v6");

        await world.Clean().ShouldRefuse("BG506", "another-teams");
    }
}
