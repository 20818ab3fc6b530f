using System.Globalization;

namespace BlueGreen.Naming;

/// <summary>The one written form of a DNS name: lower case, punycode, no final dot.</summary>
internal static class DnsText
{
    private const int LongestName = 253;

    public static bool TryNormalize(string? text, int minimumLabels, bool underscore, out string name)
    {
        name = string.Empty;
        if (string.IsNullOrEmpty(text) || !TryToAscii(text.ToLowerInvariant(), out var ascii) || ascii.Length > LongestName)
        {
            return false;
        }

        var labels = 0;
        foreach (var range in ascii.AsSpan().Split('.'))
        {
            if (!Identifier.IsLabel(ascii.AsSpan()[range], underscore))
            {
                return false;
            }

            labels++;
        }

        name = ascii;
        return labels >= minimumLabels;
    }

    private static bool TryToAscii(string text, out string ascii)
    {
        ascii = text;
        if (System.Text.Ascii.IsValid(text))
        {
            return true;
        }

        try
        {
            ascii = new IdnMapping().GetAscii(text);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
