namespace BlueGreen.Reporting;

/// <summary>Takes secrets out of what a program says before anyone reads it.</summary>
/// <param name="secrets">The values.</param>
public sealed class Redaction(IEnumerable<string> secrets)
{
    private const string Mask = "[REDACTED]";

    // A program shows a secret of several lines line by line; the longest first, or a part of it would stay.
    private readonly string[] parts =
    [
        .. secrets
            .SelectMany(secret => secret.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Append(secret))
            .Where(part => part.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(part => part.Length),
    ];

    /// <summary>The text without the secrets.</summary>
    /// <param name="text">What was said.</param>
    public string Apply(string text) => parts.Aggregate(text, (safe, part) => safe.Replace(part, Mask, StringComparison.Ordinal));
}
