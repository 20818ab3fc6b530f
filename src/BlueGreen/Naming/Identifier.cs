using System.Buffers;

namespace BlueGreen.Naming;

/// <summary>What the wrapped identifiers share: reading that throws, and the checks of characters and length.</summary>
internal static class Identifier
{
    private static readonly SearchValues<char> LowerAlphanumeric = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    public static T Parse<T>(string text)
        where T : struct, IIdentifier<T> =>
        T.TryParse(text, out var value) ? value : throw new FormatException($"\"{text}\" is not {T.Expected}.");

    public static bool IsMadeOf(string? text, int minimum, int maximum, SearchValues<char> allowed) =>
        text is not null && text.Length >= minimum && text.Length <= maximum && !text.AsSpan().ContainsAnyExcept(allowed);

    /// <summary>EC2's form: a prefix, a hyphen, and 8 (old) to 17 hexadecimal digits.</summary>
    public static bool IsResourceId(string? text, string prefix) =>
        text is not null
        && text.StartsWith(prefix, StringComparison.Ordinal)
        && text.Length - prefix.Length is >= 8 and <= 17
        && !text.AsSpan(prefix.Length).ContainsAnyExcept(Hex);

    /// <summary>A DNS label in lower case: 1-63 letters, digits and hyphens, none at either end; a first underscore marks a service.</summary>
    public static bool IsLabel(ReadOnlySpan<char> label, bool underscore)
    {
        if (label.Length is 0 or > 63)
        {
            return false;
        }

        var rest = underscore && label[0] == '_' ? label[1..] : label;
        if (rest.IsEmpty || !LowerAlphanumeric.Contains(rest[0]) || !LowerAlphanumeric.Contains(rest[^1]))
        {
            return false;
        }

        foreach (var character in rest)
        {
            if (character != '-' && !LowerAlphanumeric.Contains(character))
            {
                return false;
            }
        }

        return true;
    }
}
