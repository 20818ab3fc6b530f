using Scenarios.Worlds;

namespace Scenarios.Refusing;

public sealed class ValidationRefusalTests
{
    [Fact]
    public async Task Accepts_a_version_that_is_fit_to_become_live()
    {
        await using var world = await World.WithLive("v6").AndStaged("v7");

        var report = await world.Validate("v7");

        report.Staging!.Version.ShouldBe("v7");
    }

    [Fact]
    public async Task Refuses_when_nothing_is_on_staging()
    {
        await using var world = await World.WithLive("v6");

        await world.Validate().ShouldRefuse("BG602");
    }

    [Fact]
    public async Task Refuses_another_version_than_the_one_that_is_expected()
    {
        await using var world = await World.WithLive("v6").AndStaged("v7");

        await world.Validate("v8").ShouldRefuse("BG603", "staging holds v7");
    }

    [Fact]
    public async Task Refuses_too_few_healthy_instances()
    {
        await using var world = await World.WithLive("v6").AndStaged("v7");
        world.Break("v7");
        world.Pass(TimeSpan.FromMinutes(1));

        await world.Validate("v7").ShouldRefuse("BG604", "healthy instances");
    }

    [Fact]
    public async Task Refuses_an_environment_that_contradicts_itself()
    {
        await using var world = await World.WithLive("v6").AndStaged("v7").And("a second group behind v6", world => world.Intrude("v6"));

        await world.Validate("v7").ShouldRefuse("BG601", "another-teams");
    }
}
