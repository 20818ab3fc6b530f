using System.Collections.Concurrent;
using Scenarios.Worlds;

namespace Scenarios.Exhaustive;

/// <summary>
/// Every operation, from every state, with every mishap at every call. After all other tests: it keeps every processor busy, and would only take
/// longer beside them.
/// </summary>
[Collection(nameof(EveryPointTests))]
[CollectionDefinition(nameof(EveryPointTests), DisableParallelization = true)]
public sealed class EveryPointTests
{
    private const int FewestPoints = 2000;
    private const int Shown = 20;

    // For whoever works on one operation: only plots whose name contains this.
    private static readonly string Only = Environment.GetEnvironmentVariable("BLUEGREEN_POINTS") ?? string.Empty;

    [Fact]
    public async Task Nothing_that_happens_at_any_call_breaks_an_invariant_or_a_promise()
    {
        var (table, broken, counted) = (new PointTable(), new ConcurrentQueue<string>(), 0);
        foreach (var plot in Plots.All.Where(plot => plot.ToString().Contains(Only, StringComparison.Ordinal)))
        {
            var trials = await Points(plot);
            counted += trials.Count;
            await Parallel.ForEachAsync(
                trials,
                TestContext.Current.CancellationToken,
                async (trial, _) =>
                {
                    if (await trial.TryAsync() is { } why)
                    {
                        broken.Enqueue(why);
                    }
                }
            );
            table.Add(plot, trials);
        }

        await Tell(table, broken);
        broken.Take(Shown).ShouldBeEmpty($"{broken.Count} of {table.Sum} points broke something");
        table.Sum.ShouldBe(counted);
        (Only.Length > 0 ? FewestPoints : table.Sum).ShouldBeGreaterThanOrEqualTo(FewestPoints);
    }

    private static async Task<IReadOnlyList<Trial>> Points(Plot plot)
    {
        var (calls, promised) = await plot.Undisturbed();
        return [.. plot.Mishaps.SelectMany(mishap => calls.Where(mishap.Hits).Select(call => new Trial(plot, mishap, call, promised)))];
    }

    // Beside the results, where the build finds it and shows it.
    private static async Task Tell(PointTable table, IEnumerable<string> broken)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(table.ToString());
        var file = Path.Combine(AppContext.BaseDirectory, "points.md");
        await File.WriteAllTextAsync(file, table.ToString(), TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(file + ".broken", broken, TestContext.Current.CancellationToken);
    }
}
