using BlueGreen.Planning;
using BlueGreen.State;
using BlueGreen.State.Record;
using BlueGreen.Tests.Builders;
using CsCheck;
using static BlueGreen.Tests.Builders.SnapshotBuilder;

namespace BlueGreen.Tests.Rollback;

/// <summary>Switches and rollbacks in any order, each killed anywhere or not: whatever they leave, the next one brings it in order, and once is enough.</summary>
public sealed class MovesAreRepeatableTests
{
    private const int Runs = 300;

    private static readonly Gen<Move> Moves = Gen.Select(
        Gen.OneOf<string?>("v6", "v7", null, "rollback"),
        Gen.Frequency((1, Gen.Const(int.MaxValue)), (3, Gen.Int[0, 14])),
        (what, killedBefore) => new Move(what, killedBefore)
    );

    private static readonly Gen<History> Histories = Gen.Select(
        Moves.Array[0, 5],
        Gen.Bool,
        Gen.Bool,
        (moves, marked, names) => new History(moves, marked, names)
    );

    [Fact]
    public Task Rollback_twice_is_rollback_once() =>
        Histories.SampleAsync(
            async history =>
            {
                var world = await ReplayAsync(history);
                var before = world.Read();
                if (await world.RollbackAsync() is Decision.Refuse refused)
                {
                    refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("BG401");
                    before.Record.WayBack.ShouldBeNull();
                    return;
                }

                ReleaseName.Of(world.Sides.Live!).ShouldBe(before.Record.WayBack);
                ShouldBeInOrder(world);
                world.Read().Record.UnfinishedMove.ShouldBeNull();
                world.Sides.Live!.Group!.Pin.ShouldBeNull();
                (await world.RollbackAsync()).ShouldProceed().Steps.ShouldBeEmpty();
                ReleaseName.Of(world.Sides.Live!).ShouldBe(before.Record.WayBack);
            },
            iter: Runs
        );

    [Fact]
    public Task Switch_to_a_version_twice_is_switch_to_it_once() =>
        Gen.Select(Histories, Gen.OneOf("v6", "v7"))
            .SampleAsync(
                async (history, to) =>
                {
                    var world = await ReplayAsync(history);

                    (await world.SwitchAsync(to)).ShouldProceed();

                    world.Sides.Live!.Version.ShouldBe(The.Version(to));
                    ShouldBeInOrder(world);
                    world.Sides.Live!.Group!.Pin.ShouldBeNull();
                    (await world.SwitchAsync(to)).ShouldProceed().Steps.ShouldBeEmpty();
                },
                iter: Runs
            );

    [Fact]
    public Task A_switch_that_ended_is_undone_by_rollback_however_often_that_is_killed() =>
        Gen.Select(Histories, Gen.Int[0, 12].Array[0, 3])
            .SampleAsync(
                async (history, kills) =>
                {
                    var world = await ReplayAsync(history);
                    await world.RollbackAsync();
                    var from = world.Sides.Live!;
                    var to = world.Sides.Staging!.Version!.Value.ToString();
                    await world.SwitchAsync(to);
                    world.Sides.Staging!.Group!.Pin.ShouldNotBeNull("The way back must not scale in.");

                    foreach (var kill in kills)
                    {
                        await world.RollbackAsync(kill);
                    }

                    await world.RollbackAsync();

                    ReleaseName.Of(world.Sides.Live!).ShouldBe(ReleaseName.Of(from));
                    ShouldBeInOrder(world);
                },
                iter: Runs
            );

    [Fact]
    public Task A_switch_killed_anywhere_is_finished_by_the_same_command() =>
        Gen.Select(Gen.Int[0, 14].Array[1, 4], Gen.Bool, Gen.Bool)
            .SampleAsync(
                async (kills, marked, names) =>
                {
                    var world = await ReplayAsync(new History([], marked, names));
                    foreach (var kill in kills)
                    {
                        await world.SwitchAsync("v7", kill);
                    }

                    await world.SwitchAsync("v7");

                    world.Sides.Live!.Version.ShouldBe(The.Version("v7"));
                    world.Sides.Staging!.Group!.Pin.ShouldNotBeNull("The way back must not scale in.");
                    ShouldBeInOrder(world);
                    world.Read().Record.WayBack.ShouldBe(The.Release("v6", 1));
                },
                iter: Runs
            );

    private static void ShouldBeInOrder(World world)
    {
        var now = world.Read();
        var sides = world.Sides;
        sides.PrivateAgrees.ShouldBeTrue("The private zone must say what the public one does.");
        now.Record.IsHalfDone.ShouldBeFalse();
        if (sides.Staging!.Group is { } group && world.WereLive.Contains(group.Name))
        {
            group.LiveAt.ShouldNotBeNull("What was live must not be taken for new.");
        }
    }

    private static async Task<World> ReplayAsync(History history)
    {
        var start = Snapshot().Live("v6", with: group => group with { LiveAt = history.LiveIsMarked ? group.LiveAt : null }).Staging("v7");
        var world = new World(history.PrivateNamesExist ? start : start.WithPrivateRecords(_ => []));
        foreach (var move in history.Moves)
        {
            await (move.What == "rollback" ? world.RollbackAsync(move.KilledBefore) : world.SwitchAsync(move.What, move.KilledBefore));
        }

        return world;
    }

    private sealed record Move(string? What, int KilledBefore);

    private sealed record History(IReadOnlyList<Move> Moves, bool LiveIsMarked, bool PrivateNamesExist)
    {
        public override string ToString() => $"{string.Join(", ", Moves)}; live marked: {LiveIsMarked}; private names: {PrivateNamesExist}";
    }
}
