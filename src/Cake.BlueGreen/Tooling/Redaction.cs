namespace Cake.BlueGreen.Tooling;

/// <summary>Takes secrets out of what a tool says before anyone reads it.</summary>
/// <param name="secrets">The values.</param>
internal sealed class Redaction(IEnumerable<string> secrets)
{
    private const string Mask = "[REDACTED]";

    // A tool shows a secret of several lines line by line; the longest first, or a part of it would stay.
    private readonly string[] _parts =
    [
        .. secrets
            .SelectMany(secret => secret.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Append(secret))
            .Where(part => part.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(part => part.Length),
    ];

    public string Apply(string text) => _parts.Aggregate(text, (safe, part) => safe.Replace(part, Mask, StringComparison.Ordinal));
}
