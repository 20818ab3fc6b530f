namespace Build.Processes;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">0 by custom for success.</param>
/// <param name="Output">Everything that it wrote, outputs and errors in the order of arrival.</param>
internal sealed record ProgramResult(int ExitCode, IReadOnlyList<string> Output)
{
    /// <summary>The last lines, where the reason of a failure usually stands.</summary>
    public string Tail(int lines = 40) => string.Join(Environment.NewLine, Output.TakeLast(lines));
}
