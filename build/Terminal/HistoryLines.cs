using System.Globalization;
using BlueGreen.History;

namespace Build.Terminal;

/// <summary>A history as lines that stand under each other.</summary>
internal static class HistoryLines
{
    private const int LongestCommit = 10;

    public static IEnumerable<string> Of(HistoryReport history)
    {
        yield return $"{history.Environment}, the newest first";
        if (history.Entries.Count == 0)
        {
            yield return "No version was made live yet, or its images are not kept any more.";
            yield break;
        }

        IReadOnlyList<IReadOnlyList<string>> rows =
        [
            ["live at (UTC)", "version", "for", "by", "how", "took", "commit"],
            .. history.Entries.Select(Row),
        ];
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
        {
            yield return string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();
        }
    }

    private static IReadOnlyList<string> Row(HistoryEntry entry) =>
        [
            entry.LiveAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            entry.Version,
            entry.LiveFor is { } length ? Duration(length) : "live",
            string.IsNullOrEmpty(entry.By) ? "-" : $"{entry.By} on {entry.Where}",
            entry.Operation is null ? "-" : $"{entry.Operation} from {entry.From ?? "nothing"}",
            entry.Took is { } took ? Duration(took) : "-",
            entry.Commit is { } commit ? commit[..Math.Min(commit.Length, LongestCommit)] : "-",
        ];

    private static string Duration(TimeSpan length) =>
        length switch
        {
            { TotalMinutes: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{length.TotalSeconds:0} s"),
            { TotalHours: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{length.TotalMinutes:0} min"),
            { TotalDays: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{length.TotalHours:0} h"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{length.TotalDays:0} days"),
        };
}
