using System.Globalization;
using System.Text;

namespace Scenarios.Exhaustive;

/// <summary>Operation x state x mishap, with the points that were tried.</summary>
internal sealed class PointTable
{
    private readonly List<(Plot Plot, IReadOnlyDictionary<string, int> Tried)> rows = [];

    /// <value>All points.</value>
    public int Sum => rows.Sum(row => row.Tried.Values.Sum());

    public void Add(Plot plot, IEnumerable<Trial> trials) =>
        rows.Add(
            (plot, trials.CountBy(trial => trial.Mishap.Name).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal))
        );

    public override string ToString()
    {
        var text = new StringBuilder("| operation | state | calls |");
        _ = text.AppendJoin(string.Empty, Mishaps.All.Select(mishap => $" {mishap.Name} |")).Append(" points |\n|---|---|");
        _ = text.Insert(text.Length, "---:|", Mishaps.All.Count + 2).Append('\n');
        foreach (var (plot, tried) in rows)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"| {plot.Operation} | {plot.State} | {tried[Mishaps.All[0].Name]} |")
                .AppendJoin(string.Empty, Mishaps.All.Select(mishap => $" {tried.GetValueOrDefault(mishap.Name)} |"))
                .Append(CultureInfo.InvariantCulture, $" {tried.Values.Sum()} |\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\n{Sum} points tried\n").ToString();
    }
}
