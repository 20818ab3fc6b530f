namespace BlueGreen.Guards;

/// <summary>Why an operation does not start, or stops where nothing is lost: in words that say what to do.</summary>
/// <param name="Code"><c>BGnnn</c>, listed in <c>docs/errors.md</c>.</param>
/// <param name="Refused">What was refused, and what was observed against what is required.</param>
/// <param name="Unchanged">What is as it was.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Refusal(string Code, string Refused, string Unchanged, string Remedy)
{
    /// <summary>One paragraph of two lines: code, what was refused and what is unchanged; then the remedy.</summary>
    public override string ToString() => $"{Code} {Refused} {Unchanged}\n{Remedy}";
}
