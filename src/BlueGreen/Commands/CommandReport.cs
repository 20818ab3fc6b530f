namespace BlueGreen.Commands;

/// <summary>How a command ended, and what it said last, without secrets.</summary>
/// <param name="End">How it ended.</param>
/// <param name="LastLines">The last lines that it wrote, the last one last.</param>
internal sealed record CommandReport(CommandEnd End, IReadOnlyList<string> LastLines)
{
    public bool Succeeded => End is CommandEnd.Exited { Code: 0 };

    /// <summary>The last lines, as the end of a remedy; nothing where it wrote nothing.</summary>
    public string Said =>
        LastLines.Count == 0 ? string.Empty : $" What it wrote last:{string.Concat(LastLines.Select(line => $"\n- {line}"))}";
}
