using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using BlueGreen.Configuration;
using Scenarios.Worlds;

namespace Scenarios.Testing;

/// <summary>Images that come from elsewhere.</summary>
public sealed class NamedImageTests
{
    [Fact]
    public async Task The_newest_whose_name_fits_is_tested_and_deployed()
    {
        await using var world = await World
            .Empty.And("v6 baked, not tested", w => w.Bake("v6", tested: null))
            .And("v7 baked, not tested", w => w.Bake("v7", tested: null));
        Name(world, new ImageSettings { Filter = "londontamed-com-production-v*" });
        var tester = new Tester();

        var result = await world.TestNamed(tester);
        (await world.DeployNamed().Tried()).ShouldBeNull();

        result.Image.ToString().ShouldBe(world.Images["v7"]);
        tester.Tested.ShouldHaveSingleItem();
        world.Group("v7", group => group.Name).ShouldBe("londontamed-com-production-v7");
    }

    [Fact]
    public async Task The_one_that_a_parameter_holds_is_deployed()
    {
        await using var world = await World.Empty.And("v7 baked", w => w.Bake("v7"));
        await PutAsync(world, world.Images["v7"]);
        Name(world, new ImageSettings { SsmParameter = "/images/web" });

        (await world.DeployNamed().Tried()).ShouldBeNull();

        world.Group("v7", group => group.Name).ShouldBe("londontamed-com-production-v7");
    }

    [Fact]
    public async Task What_leads_to_no_image_is_refused_with_what_was_looked_for()
    {
        await using var world = await World.Empty;
        Name(world, new ImageSettings { Filter = "no-such-*" });
        (await world.TestNamed(new Tester()).Refused()).Refusals.ShouldHaveSingleItem().Code.ShouldBe("BG802");
        Name(world, new ImageSettings { SsmParameter = "/images/web" });
        (await world.DeployNamed().Refused()).Refusals.ShouldHaveSingleItem().Code.ShouldBe("BG803");
        await PutAsync(world, "latest");

        (await world.TestNamed(new Tester()).Refused()).Refusals.ShouldHaveSingleItem().Code.ShouldBe("BG804");
    }

    [Fact]
    public async Task One_that_was_not_tested_is_not_deployed_unless_that_is_asked_for()
    {
        await using var world = await World.Empty.And("v7 baked, not tested", w => w.Bake("v7", tested: null));
        Name(world, new ImageSettings { Filter = "londontamed-com-production-v*" });

        (await world.DeployNamed().Refused()).Refusals.ShouldContain(refusal => refusal.Code == "BG305");
        (await world.DeployNamed(options => options with { AllowUntested = true }).Tried()).ShouldBeNull();

        world.Log.Lines.ShouldContain(line => line.Contains("was not tested, and --allow-untested was given", StringComparison.Ordinal));
    }

    private static void Name(World world, ImageSettings image) => world.Settings = world.Settings with { Image = image };

    private static Task PutAsync(World world, string value) =>
        world.Admin.Aws.Parameters.PutParameterAsync(
            new PutParameterRequest
            {
                Name = "/images/web",
                Type = ParameterType.String,
                Value = value,
                Overwrite = true,
            }
        );
}
