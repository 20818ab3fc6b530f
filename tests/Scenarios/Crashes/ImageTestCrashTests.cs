using Scenarios.Machines;
using Scenarios.Testing;
using Scenarios.Worlds;

namespace Scenarios.Crashes;

public sealed class ImageTestCrashTests
{
    // The life that a test gives to what it makes.
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private static WorldBuilder Builder => World.Empty.And("v7 baked, not tested", world => world.Bake("v7", tested: null));

    public static Task<TheoryData<string, Moment>> EveryCallOfATest() => EveryCall.Of(Builder, world => world.Test("v7", new Tester()));

    [Theory]
    [MemberData(nameof(EveryCallOfATest))]
    public async Task What_a_test_leaves_that_is_killed_at_any_call_is_removed_by_the_next_one(string call, Moment moment)
    {
        await using var world = await Builder;

        (await world.Test("v7", new Tester()).KilledAt(call, moment)).ShouldBeTrue();
        world.Pass(Life + TimeSpan.FromMinutes(1));
        _ = await world.OnAnotherMachine().Test("v7", new Tester(), and: options => options with { SpecsHash = "0123456789ab" });

        world.See(sight => sight.ImageTag(world.Images["v7"], "bluegreen:tested")).ShouldBe("passed");
        world.See(sight => sight.TestObjects).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_private_key_of_a_test_that_was_killed_is_removed_by_the_next_one()
    {
        await using var world = await Builder;
        var left = Directory.CreateTempSubdirectory("bluegreen-test-");
        await File.WriteAllTextAsync(Path.Combine(left.FullName, "in-use"), "", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(left.FullName, "key.pem"), "a private key", TestContext.Current.CancellationToken);

        _ = await world.Test("v7", new Tester());

        Directory.Exists(left.FullName).ShouldBeFalse();
    }

    [Fact]
    public async Task A_test_that_still_runs_is_left_alone_by_another_one()
    {
        await using var world = await World
            .Empty.And("v7 baked, not tested", w => w.Bake("v7", tested: null))
            .And("v8 baked, not tested", w => w.Bake("v8", tested: null));
        var first = world.Test("v7", new Tester());
        (await first.PausedAtFirst("TerminateInstances")).ShouldBeTrue();

        _ = await world.OnAnotherMachine().Test("v8", new Tester());

        world.See(sight => sight.TestObjects).Count.ShouldBe(3);
        (await first.Resumed()).ShouldBeNull();
        world.See(sight => sight.TestObjects).ShouldBeEmpty();
    }
}
