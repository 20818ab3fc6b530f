using System.Globalization;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Benchmarks;

/// <summary>Counts API calls, and the rounds in which they are made: calls that are under way together are one.</summary>
internal static class CallCounts
{
    private const string Row = "{0,-36} {1,6} {2,7} {3,10}";

    public static async Task PrintAsync(TextWriter output)
    {
        await output.WriteLineAsync(Line("operation", "calls", "rounds", "mutating"));
        await using var world = await World.WithLive("v6").AndStaged("v7");
        var status = world.Status();
        await status;
        await output.WriteLineAsync(Of("Status", status.Process.Calls));

        var change = world.Switch(to: "v7");
        await change;
        await output.WriteLineAsync(Of("Switch until the live batch", UntilLiveBatch(change.Process)));
        await output.WriteLineAsync(Of("Switch, 60 s watched", change.Process.Calls));

        var again = world.Switch(to: "v7");
        await again;
        await output.WriteLineAsync(Of("Switch, live already", again.Process.Calls));

        var back = world.Rollback();
        await back;
        await output.WriteLineAsync(Of("Rollback until the live batch", UntilLiveBatch(back.Process)));
        await output.WriteLineAsync(Of("Rollback", back.Process.Calls));

        var clean = world.Clean();
        await clean;
        await output.WriteLineAsync(Of("Clean", clean.Process.Calls));

        await world.Bake("v8");
        var deploy = world.Deploy("v8");
        await deploy;
        await output.WriteLineAsync(Of("Deploy-Staging", deploy.Process.Calls));
    }

    // The first batch that holds an alias record is the live one: the batches before it only take the environment.
    private static List<WireCall> UntilLiveBatch(Process process)
    {
        var live = process.Calls.First(call =>
            call.Action == "ChangeResourceRecordSets" && call.Body.Contains("AliasTarget", StringComparison.Ordinal)
        );
        return [.. process.Calls.Where(call => call.Number <= live.Number)];
    }

    private static string Of(string name, List<WireCall> calls) =>
        Line(name, Text(calls.Count), Text(calls.Select(call => call.Round).Distinct().Count()), Text(calls.Count(call => call.Mutating)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Line(string name, string calls, string rounds, string mutating) =>
        string.Format(CultureInfo.InvariantCulture, Row, name, calls, rounds, mutating);
}
