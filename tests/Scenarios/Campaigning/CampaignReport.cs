using System.Globalization;

namespace Scenarios.Campaigning;

/// <summary>Runs as many operations as asked for and tells what came of them.</summary>
internal static class CampaignReport
{
    /// <param name="operations">How many, at least.</param>
    /// <param name="seed">The seed of the first history; the next ones count on from it.</param>
    /// <param name="tell">Where a line goes.</param>
    /// <returns>All of it; broken where anything was.</returns>
    public static async Task<Chronicle> RunAsync(int operations, int seed, Action<string> tell)
    {
        var (all, gate) = (new Chronicle(), new Lock());
        var count = (operations + Histories.Length - 1) / Histories.Length;
        await Parallel.ForEachAsync(
            Enumerable.Range(seed, count),
            async (one, _) =>
            {
                var chronicle = await Campaign.RunAsync(Histories.Draw(one));
                if (chronicle.Broken is not null)
                {
                    var shortest = await Campaign.ShrinkAsync(Histories.Draw(one));
                    var why = (await Campaign.RunAsync(shortest)).Broken;
                    chronicle.Broken = $"seed {one}:\n  {string.Join("\n  ", shortest)}\n{why}";
                }

                lock (gate)
                {
                    all.Add(chronicle);
                    all.Broken ??= chronicle.Broken;
                }
            }
        );
        Tell(all, seed, count, tell);
        return all;
    }

    private static void Tell(Chronicle all, int seed, int count, Action<string> tell)
    {
        var share = all.Operations == 0 ? 0 : (double)all.Successes / all.Operations;
        tell(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{all.Operations} operations in {count} histories from seed {seed}: {share:P0} did what they say"
            )
        );
        tell($"refusals: {Joined(all.Refusals)}");
        tell($"mishaps: {Joined(all.Mishaps)}");
        tell(all.Broken is null ? "0 broken invariants" : $"broken: {all.Broken}");
    }

    private static string Joined(IEnumerable<KeyValuePair<string, int>> counts) =>
        string.Join(", ", counts.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value}")));
}
