using Scenarios.Worlds;

namespace Scenarios.Refusing;

public sealed class RollbackRefusalTests
{
    [Fact]
    public async Task Refuses_when_nobody_has_switched_yet()
    {
        await using var world = await World.Empty.AndStaged("v1");

        await world.Rollback().ShouldRefuse("BG401");
    }

    [Fact]
    public async Task Refuses_when_nobody_has_switched_yet_and_does_not_advise_to_switch_to_nothing()
    {
        await using var world = await World.Empty;

        await world.Rollback().ShouldRefuse("BG401", "There is nothing to go back to: ship a version with Deploy-Staging and Switch.");
    }

    [Fact]
    public async Task Refuses_when_nothing_was_live_before()
    {
        await using var world = await World.WithLive("v6");

        await world.Rollback().ShouldRefuse("BG402");
    }

    [Fact]
    public async Task Refuses_when_the_former_version_is_gone()
    {
        await using var world = await World.WithLive("v6").AndSwitchedTo("v7").And("cleaned", async world => _ = await world.Clean());

        await world.Rollback().ShouldRefuse("BG403", "v6, which was live before, is gone; staging holds nothing");
    }

    [Fact]
    public async Task Refuses_when_the_former_version_is_not_healthy()
    {
        await using var world = await World.WithLive("v6").AndSwitchedTo("v7");
        world.Break("v6");
        world.Pass(TimeSpan.FromMinutes(1));

        await world.Rollback().ShouldRefuse("BG404", "0 of 2 healthy instances");
    }
}
