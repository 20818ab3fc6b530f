namespace BlueGreen.Configuration;

/// <summary>The key that a mistyped or misplaced one may mean.</summary>
internal static class Suggestion
{
    private const int MostEdits = 2;

    public static string? For(string key, IEnumerable<string> known) =>
        known
            .Select(path => (Path: path, Distance: Math.Min(Distance(key, path), Misplaced(key, path))))
            .Where(candidate => candidate.Distance <= MostEdits)
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Path)
            .FirstOrDefault();

    /// <summary>The right name in the wrong section: one edit worse than a typing error at the right place.</summary>
    private static int Misplaced(string key, string path) => Distance(SettingsTable.Leaf(key), SettingsTable.Leaf(path)) + 1;

    /// <summary>How many letters must be added, removed or changed; upper and lower case count as the same.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var cost = char.ToLowerInvariant(from[i - 1]) == char.ToLowerInvariant(to[j - 1]) ? 0 : 1;
                var best = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost);
                diagonal = row[j];
                row[j] = best;
            }
        }

        return row[to.Length];
    }
}
