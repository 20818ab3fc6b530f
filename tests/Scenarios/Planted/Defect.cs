namespace Scenarios.Planted;

/// <summary>A mistake in what is sent, or in what is made of the answers.</summary>
/// <param name="Name">The mistake, in words.</param>
/// <param name="Plot">The operation and state in which it shows.</param>
/// <param name="Mishap">What must go wrong for it to show; null where an undisturbed run shows it.</param>
internal sealed record Defect(string Name, string Plot, string? Mishap = null)
{
    /// <value>Calls that are not made, though the run believes so.</value>
    public Func<string, bool> Swallows { get; init; } = static _ => false;

    /// <value>What is sent instead.</value>
    public Func<string, string> Rewrites { get; init; } = static sent => sent;

    /// <value>What is taken for the answer: of what was sent, the status and the answer.</value>
    public Func<string, int, string, (int Status, string Answer)> Retells { get; init; } = static (_, status, answer) => (status, answer);

    public override string ToString() => Name;

    /// <summary>Whether a call is that action and says all that.</summary>
    public static bool Is(string sent, string action, params IEnumerable<string> saying) =>
        sent.StartsWith($"Action={action}&", StringComparison.Ordinal) && saying.All(word => sent.Contains(word, StringComparison.Ordinal));
}
