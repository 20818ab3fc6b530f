using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Racing;

/// <summary>Operations at once come to what some order of them comes to: each way to cut one into two around another, and seeded random ones.</summary>
public sealed class InterleavingTests
{
    private const int Seeds = 6;

    public static TheoryData<string> Pairs => [.. Contests.Pairs.Select(pair => pair.Name)];

    public static TheoryData<string, int> Crowds
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var crowd in Contests.Pairs.Concat(Contests.Crowds))
            {
                foreach (var seed in Enumerable.Range(1, Seeds))
                {
                    data.Add(crowd.Name, seed);
                }
            }

            return data;
        }
    }

    private static readonly Dictionary<string, Task<IReadOnlyCollection<string>>> Known = new(StringComparer.Ordinal);

    // Between two calls that change something, where the other one comes in makes no difference.
    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Whichever_way_one_is_cut_in_two_around_the_other(string name)
    {
        var pair = Contests.Pairs.Single(one => one.Name == name);
        var outcomes = await Outcomes(pair);
        foreach (var (first, second) in new[] { (0, 1), (1, 0) })
        {
            foreach (var cut in Enumerable.Range(0, await pair.Mutations(first)))
            {
                await using var world = await pair.Builder;
                var (one, other) = (pair.Start(world, first), pair.Start(world, second));
                _ = await one.PausedAt(call => call.Mutating && one.Process.Mutations.Count == cut + 1, Moment.BeforeIt);
                _ = await other.Tried();
                _ = await one.Resumed();

                Contest.ShouldHaveEndedInOrder(world, [one, other], outcomes, $"{name}: {first} cut before change {cut + 1}");
            }
        }
    }

    // Either stands still once while the other goes on to its own standstill.
    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Whichever_way_both_are_cut_in_two(string name)
    {
        var pair = Contests.Pairs.Single(one => one.Name == name);
        var outcomes = await Outcomes(pair);
        var (firsts, seconds) = (await pair.Mutations(0), await pair.Mutations(1));
        foreach (
            var (cut, otherCut) in Enumerable.Range(0, firsts).SelectMany(cut => Enumerable.Range(0, seconds).Select(other => (cut, other)))
        )
        {
            // All pairs of cuts around the lock and the batches; beyond them, every third.
            if ((cut > 4 || otherCut > 4) && (cut + otherCut) % 3 != 0)
            {
                continue;
            }

            await using var world = await pair.Builder;
            var (one, other) = (pair.Start(world, 0), pair.Start(world, 1));
            _ = await one.PausedAt(call => call.Mutating && one.Process.Mutations.Count == cut + 1, Moment.BeforeIt);
            _ = await other.PausedAt(call => call.Mutating && other.Process.Mutations.Count == otherCut + 1, Moment.BeforeIt);
            _ = await one.Resumed();
            _ = await other.Resumed();

            Contest.ShouldHaveEndedInOrder(world, [one, other], outcomes, $"{name}: cut before changes {cut + 1} and {otherCut + 1}");
        }
    }

    [Theory]
    [MemberData(nameof(Crowds))]
    public async Task However_their_calls_fall(string name, int seed)
    {
        var crowd = Contests.Pairs.Concat(Contests.Crowds).Single(one => one.Name == name);
        var outcomes = await Outcomes(crowd);
        await using var world = await crowd.Builder;
        world.Scheduler.Choose = new Random(seed).Next;

        var runs = crowd.Commands.Select((_, index) => crowd.Start(world, index)).ToList();
        await world.Scheduler.RunAsync(() => runs.TrueForAll(run => run.HasEnded), [.. runs.Select(run => (Func<Task>)run.Start)]);

        Contest.ShouldHaveEndedInOrder(world, runs, outcomes, $"{name}, seed {seed}");
    }

    private static Task<IReadOnlyCollection<string>> Outcomes(Contest contest)
    {
        lock (Known)
        {
            return Known.TryGetValue(contest.Name, out var known) ? known : Known[contest.Name] = contest.SerialOutcomes();
        }
    }
}
