using Amazon.EC2.Model;
using BlueGreen.Naming;
using Scenarios.Worlds;

namespace Scenarios.Refusing;

public sealed class DeployRefusalTests
{
    private static WorldBuilder Baked => World.WithLive("v6").And("v7 baked", world => world.Bake("v7"));

    [Fact]
    public async Task Refuses_when_staging_holds_a_version()
    {
        await using var world = await World.WithLive("v6").AndStaged("v7").And("v8 baked", world => world.Bake("v8"));

        await world.Deploy("v8").ShouldRefuse("BG301", "staging holds v7");
    }

    [Fact]
    public async Task Refuses_when_staging_holds_the_way_back()
    {
        await using var world = await World.WithLive("v6").AndSwitchedTo("v7").And("v8 baked", world => world.Bake("v8"));

        await world.Deploy("v8").ShouldRefuse("BG301", "the way back");
    }

    [Fact]
    public async Task Refuses_without_an_image()
    {
        await using var world = await Baked;

        await world.Deploy("v7", options => options with { Image = null }).ShouldRefuse("BG302");
    }

    [Fact]
    public async Task Refuses_an_image_that_does_not_exist()
    {
        await using var world = await Baked;
        await world.Admin.Aws.Ec2.DeregisterImageAsync(new DeregisterImageRequest { ImageId = world.Images["v7"] });

        await world.Deploy("v7", options => options with { Version = AppVersion.Parse("v7") }).ShouldRefuse("BG303", world.Images["v7"]);
    }

    [Fact]
    public async Task Refuses_an_image_that_is_not_ready()
    {
        await using var world = await World.WithLive("v6");
        world.Images["v7"] = await world.Admin.Bake("v7");

        await world.Deploy("v7").ShouldRefuse("BG304", "is pending");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("failed")]
    public async Task Refuses_an_image_that_has_not_passed_its_tests(string? tested)
    {
        await using var world = await World.WithLive("v6");
        await world.Bake("v7", tested);

        await world.Deploy("v7").ShouldRefuse("BG305");
    }

    [Fact]
    public async Task Takes_an_untested_image_when_told_to()
    {
        await using var world = await World.WithLive("v6");
        await world.Bake("v7", tested: null);

        _ = await world.Deploy("v7", options => options with { AllowUntested = true });

        world.ShouldServe("v6").AndStage("v7", instances: 2);
        world.Log.Lines.ShouldContain(line => line.Contains("was not tested"));
    }

    [Fact]
    public async Task Refuses_an_image_of_which_nobody_knows_the_version()
    {
        await using var world = await Baked;
        await world.Admin.Aws.Ec2.DeleteTagsAsync(
            new DeleteTagsRequest { Resources = [world.Images["v7"]], Tags = [new Tag { Key = "bluegreen:version" }] }
        );

        await world.Deploy("v7").ShouldRefuse("BG306");
    }

    [Fact]
    public async Task Refuses_the_version_on_staging_with_another_image()
    {
        await using var world = await World.WithLive("v6").AndStaged("v7").And("v8 baked", world => world.Bake("v8"));

        await world.Deploy("v8", options => options with { Version = AppVersion.Parse("v7") }).ShouldRefuse("BG308");
    }

    [Fact]
    public async Task Refuses_to_copy_a_launch_template_that_is_gone()
    {
        await using var world = await Baked;
        var template = world.Group("v6", group => group.Launch.Template!);
        await world.Admin.Aws.Ec2.DeleteLaunchTemplateAsync(new DeleteLaunchTemplateRequest { LaunchTemplateId = template.Id });

        await world.Deploy("v7").ShouldRefuse("BG310", "does not exist any more");
    }

    [Fact]
    public async Task Refuses_to_copy_a_mixed_instances_policy()
    {
        await using var world = await Baked;
        await world.Mix("v6");

        await world.Deploy("v7").ShouldRefuse("BG307", "a mixed instances policy");
    }
}
