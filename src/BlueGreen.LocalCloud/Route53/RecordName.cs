using System.Globalization;
using System.Text;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Route53;

/// <summary>Names as Route 53 stores and orders them.</summary>
internal static class RecordName
{
    private const int LongestLabel = 63;
    private const int LongestName = 255;

    /// <summary>Lower case, final dot, and every character but letters, digits, hyphen and underscore as an octal escape: <c>*</c> is <c>\052</c>.</summary>
    /// <param name="name">As sent.</param>
    /// <param name="errorCode">The code under which a bad name is refused.</param>
    public static string Normalise(string name, string errorCode)
    {
        if (name.Length == 0)
        {
            throw Problem(errorCode, "FATAL problem: DomainNameEmpty (Domain name is empty) encountered with ''");
        }

        var normal = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (IsEscape(name, i))
            {
                _ = normal.Append(name, i, 4);
                i += 3;
                continue;
            }

            _ = Append(normal, name[i]);
        }

        if (normal[^1] != '.')
        {
            _ = normal.Append('.');
        }

        return Checked(normal.ToString(), name, errorCode);
    }

    /// <summary>The key of the order in which names are listed: labels from last to first.</summary>
    public static string SortKey(string name) => string.Join('.', name.TrimEnd('.').Split('.').Reverse()) + ".";

    public static bool IsWithin(string name, string zone) => name == zone || name.EndsWith("." + zone, StringComparison.Ordinal);

    private static StringBuilder Append(StringBuilder normal, char c)
    {
        var lower = char.ToLowerInvariant(c);
        return lower is >= 'a' and <= 'z' or >= '0' and <= '9' or '-' or '_' or '.'
            ? normal.Append(lower)
            : normal.Append('\\').Append(Convert.ToString(c & 0xFF, 8).PadLeft(3, '0'));
    }

    private static string Checked(string normal, string sent, string errorCode)
    {
        var labels = normal.TrimEnd('.').Split('.');
        if (labels.Any(l => l.Length == 0))
        {
            throw Problem(errorCode, $"FATAL problem: DomainLabelEmpty (Domain label is empty) encountered with '{sent}'");
        }

        if (labels.Any(l => Unescaped(l) > LongestLabel))
        {
            throw Problem(errorCode, $"FATAL problem: DomainLabelTooLong (Domain label is too long) encountered with '{sent}'");
        }

        return Unescaped(normal) <= LongestName
            ? normal
            : throw Problem(errorCode, $"FATAL problem: DomainNameTooLong (Domain name is too long) encountered with '{sent}'");
    }

    private static int Unescaped(string text) => text.Length - (3 * text.Count(c => c == '\\'));

    private static bool IsEscape(string name, int at) =>
        name[at] == '\\'
        && at + 3 < name.Length
        && int.TryParse(name.AsSpan(at + 1, 3), NumberStyles.None, CultureInfo.InvariantCulture, out _)
        && name.AsSpan(at + 1, 3).IndexOfAny('8', '9') < 0;

    // A batch's reasons stand in brackets.
    private static AwsException Problem(string errorCode, string problem) =>
        new(errorCode, errorCode == "InvalidChangeBatch" ? $"[{problem}]" : problem);
}
