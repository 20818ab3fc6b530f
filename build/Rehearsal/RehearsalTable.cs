namespace Build.Rehearsal;

/// <summary>The closing table of a rehearsal, plain text that any log shows as it is.</summary>
internal static class RehearsalTable
{
    private static readonly IReadOnlyList<string> Header = ["step", "what changed", "time", "API calls"];

    public static IEnumerable<string> Lines(IReadOnlyList<RehearsedStep> steps)
    {
        IReadOnlyList<IReadOnlyList<string>> rows = [Header, .. steps.Select(step => step.Cells)];
        var widths = Header.Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        yield return Line(Header, widths);
        yield return string.Join("  ", widths.Select(width => new string('-', width)));
        foreach (var row in rows.Skip(1))
        {
            yield return Line(row, widths);
        }
    }

    // Figures stand to the right.
    private static string Line(IReadOnlyList<string> cells, List<int> widths) =>
        string.Join("  ", cells.Select((cell, column) => column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])));
}
