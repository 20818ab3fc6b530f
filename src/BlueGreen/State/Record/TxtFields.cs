using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BlueGreen.State.Record;

/// <summary>
/// Fields of a TXT value: <c>key=value</c>, separated by spaces, percent-encoded so that no quote, backslash or octal escape ever occurs,
/// in quoted strings of at most 255 characters.
/// </summary>
internal sealed partial class TxtFields
{
    /// <summary>The form of the fields: a later version that says something else in them says so in field <c>v</c>.</summary>
    public const string Form = "1";

    private const int LongestString = 255;
    private readonly IReadOnlyDictionary<string, string> values;

    private TxtFields(IReadOnlyDictionary<string, string> values) => this.values = values;

    public static TxtFields Parse(string txt)
    {
        var text = string.Concat(QuotedString().Matches(txt).Select(match => match.Groups["text"].Value));
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (field.Split('=', 2) is [var key, var value])
            {
                read[key] = Uri.UnescapeDataString(value);
            }
        }

        return new TxtFields(read);
    }

    public static string Write(params IEnumerable<(string Key, string Value)> fields)
    {
        var text = string.Join(' ', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));
        var txt = new StringBuilder();
        foreach (var part in text.Chunk(LongestString))
        {
            txt.Append(txt.Length == 0 ? string.Empty : " ").Append('"').Append(part).Append('"');
        }

        return txt.ToString();
    }

    public static string Format(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public bool IsKnownForm => Text("v") == Form;

    public string? Text(string key) => values.TryGetValue(key, out var value) ? value : null;

    public long? Number(string key) =>
        long.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public DateTimeOffset? Time(string key) =>
        DateTimeOffset.TryParse(Text(key), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    [GeneratedRegex("\"(?<text>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedString();
}
