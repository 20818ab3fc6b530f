using System.Text;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Pages by NextToken and MaxRecords. A token names the last item told, so that changes between two pages skip nothing.</summary>
internal static class Pages
{
    /// <summary>A page of items that are in the ordinal order of their keys.</summary>
    public static (List<T> Page, string? Next) Sorted<T>(
        Parameters parameters,
        List<T> items,
        Func<T, string> key,
        int common = 50,
        int most = 100
    ) => Take(parameters, items, key, common, most, last => items.FindIndex(item => string.CompareOrdinal(key(item), last) > 0));

    /// <summary>A page of items in any order that does not lose any.</summary>
    public static (List<T> Page, string? Next) Listed<T>(
        Parameters parameters,
        List<T> items,
        Func<T, string> key,
        int common = 50,
        int most = 100
    ) =>
        Take(
            parameters,
            items,
            key,
            common,
            most,
            last => items.FindIndex(item => key(item) == last) is >= 0 and var index && index + 1 < items.Count ? index + 1 : -1
        );

    private static (List<T> Page, string? Next) Take<T>(
        Parameters parameters,
        List<T> items,
        Func<T, string> key,
        int common,
        int most,
        Func<string, int> startAfter
    )
    {
        var size = parameters.Integer("MaxRecords", min: 1, max: most) ?? common;
        var start = 0;
        if (parameters.Text("NextToken") is { } token)
        {
            var next = startAfter(Decode(token));
            start = next >= 0 ? next : items.Count;
        }

        List<T> page = [.. items.Skip(start).Take(size)];
        return (page, start + page.Count < items.Count ? Encode(key(page[^1])) : null);
    }

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Decode(string token)
    {
        var bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : throw AutoScalingErrors.InvalidNextToken(token);
    }
}
