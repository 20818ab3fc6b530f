namespace Build.Options;

/// <summary>What somebody who mistyped may have meant.</summary>
internal static class Spelling
{
    /// <returns>The end of a complaint: <c>; did you mean X?</c>, or a full stop where no candidate is near.</returns>
    public static string Suggest(string typed, IEnumerable<string> candidates, string prefix = "")
    {
        var nearest = candidates
            .Where(candidate => !candidate.Equals(typed, StringComparison.OrdinalIgnoreCase))
            .Select(candidate => (Candidate: candidate, Distance: Distance(typed, candidate)))
            .Where(found => found.Distance <= Math.Max(1, found.Candidate.Length / 3) || IsPart(typed, found.Candidate))
            .OrderBy(found => found.Distance)
            .Select(found => found.Candidate)
            .FirstOrDefault();
        return nearest is null ? "." : $"; did you mean {prefix}{nearest}?";
    }

    /// <summary>Somebody who leaves out or adds a word, as in <c>version</c> for <c>app-version</c>.</summary>
    private static bool IsPart(string typed, string candidate) =>
        typed.Length >= 3
        && (
            candidate.Contains(typed, StringComparison.OrdinalIgnoreCase)
            || (candidate.Length >= 3 && typed.Contains(candidate, StringComparison.OrdinalIgnoreCase))
        );

    /// <summary>Insertions, deletions, replacements and swaps of neighbours from one to the other, case aside.</summary>
    private static int Distance(string from, string to)
    {
        int[] beforePrevious = [];
        var previous = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var current = new int[to.Length + 1];
            current[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = previous[j - 1] + (Same(from[i - 1], to[j - 1]) ? 0 : 1);
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, replaced);
                if (i > 1 && j > 1 && Same(from[i - 1], to[j - 2]) && Same(from[i - 2], to[j - 1]))
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }

            (beforePrevious, previous) = (previous, current);
        }

        return previous[to.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
