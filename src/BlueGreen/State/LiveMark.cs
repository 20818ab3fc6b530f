using System.Globalization;
using System.Text;

namespace BlueGreen.State;

/// <summary>
/// That a version was made live once: a tag on its image, one a time, named after the moment. Images outlive groups, so this is the history of an
/// environment, as far back as images are kept.
/// </summary>
/// <param name="At">When, on Route 53's clock.</param>
/// <param name="Operation">The operation that did it.</param>
/// <param name="By">The user or build.</param>
/// <param name="Where">The machine.</param>
/// <param name="From">What was live before; null where nothing was, or unknown.</param>
/// <param name="Took">From the operation's beginning until the names had moved.</param>
internal sealed record LiveMark(DateTimeOffset At, string Operation, string By, string Where, string? From, TimeSpan Took)
{
    // A tag's value has at most 256 characters. Percent-encoded, a character may take twelve.
    private const int Longest = 24;
    private const int LongestEncoded = Longest * 3;
    private const string TimeForm = "yyyyMMdd'T'HHmmss'Z'";

    /// <value>The tag's key.</value>
    public string Key => Tags.LiveOnce + At.ToUniversalTime().ToString(TimeForm, CultureInfo.InvariantCulture);

    /// <value>The tag's value.</value>
    public string Value =>
        string.Join(
            ' ',
            [
                $"op={Operation}",
                $"by={Encode(By)}",
                $"where={Encode(Where)}",
                .. From is null ? [] : new[] { $"from={Encode(From)}" },
                string.Create(CultureInfo.InvariantCulture, $"took={Took.TotalSeconds:0}"),
            ]
        );

    /// <summary>Reads a tag; null where it is none of these.</summary>
    public static LiveMark? TryParse(string key, string value)
    {
        if (
            !key.StartsWith(Tags.LiveOnce, StringComparison.Ordinal)
            || !DateTimeOffset.TryParseExact(
                key[Tags.LiveOnce.Length..],
                TimeForm,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var at
            )
        )
        {
            return null;
        }

        var fields = value
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(field => field.Split('=', 2))
            .Where(field => field.Length == 2)
            .GroupBy(field => field[0], StringComparer.Ordinal)
            .ToDictionary(field => field.Key, field => Uri.UnescapeDataString(field.First()[1]), StringComparer.Ordinal);
        return new LiveMark(
            at,
            fields.GetValueOrDefault("op", "Switch"),
            fields.GetValueOrDefault("by", string.Empty),
            fields.GetValueOrDefault("where", string.Empty),
            fields.GetValueOrDefault("from"),
            TimeSpan.FromSeconds(int.TryParse(fields.GetValueOrDefault("took"), CultureInfo.InvariantCulture, out var took) ? took : 0)
        );
    }

    private static string Encode(string text)
    {
        var written = new StringBuilder();
        foreach (var character in text.EnumerateRunes().Take(Longest))
        {
            var encoded = Uri.EscapeDataString(character.ToString());
            if (written.Length + encoded.Length > LongestEncoded)
            {
                break;
            }

            written.Append(encoded);
        }

        return written.ToString();
    }
}
