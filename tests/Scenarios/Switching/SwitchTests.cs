using Scenarios.Worlds;

namespace Scenarios.Switching;

public sealed class SwitchTests
{
    [Fact]
    public async Task The_first_version_becomes_live()
    {
        await using var world = await World.Empty;
        await world.Bake("v1");

        _ = await world.Deploy("v1");
        var result = await world.Switch(to: "v1");

        result.Changed.ShouldBeTrue();
        world.ShouldServe("v1").AndBeAtRest();
    }

    [Fact]
    public async Task The_version_on_staging_becomes_live()
    {
        await using var world = await World.WithLive("v6").AndStaged("v7");

        var result = await world.Switch(to: "v7");

        result.From.ShouldBe("v6");
        result.To.ShouldBe("v7");
        world.ShouldServe("v7").AndBeAtRest().AndNeverHaveBeenDark();
    }
}
