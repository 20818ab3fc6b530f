using System.Text;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Requests;

/// <summary>One page of a describe call.</summary>
/// <param name="NextToken">Where the next page begins; null on the last.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextToken);

/// <summary>Paging as EC2 does it: without MaxResults everything comes at once.</summary>
internal static class Paging
{
    private const string TokenPrefix = "after ";

    /// <summary>The page that the call asks for.</summary>
    /// <param name="all">Everything, in a lasting order.</param>
    /// <param name="id">What tells an item from all others: the next page begins behind it, whatever came or went meanwhile.</param>
    /// <param name="idParameter">The parameter that names single items: it excludes MaxResults. Null where both may be.</param>
    /// <param name="least">The least value of MaxResults.</param>
    /// <param name="most">The greatest value of MaxResults.</param>
    public static Page<T> Page<T>(
        this Parameters parameters,
        IEnumerable<T> all,
        Func<T, string> id,
        string? idParameter = null,
        int least = 5,
        int most = 1000
    )
    {
        var items = all.ToList();
        var start = parameters.Text("NextToken") is { } token ? Start(items, id, token) : 0;
        if (parameters.Integer("MaxResults") is not { } size)
        {
            return new Page<T>(items[start..], NextToken: null);
        }

        if (size < least || size > most)
        {
            throw Ec2Errors.InvalidValue(
                size < least
                    ? FormattableString.Invariant(
                        $"Value ( {size} ) for parameter maxResults is invalid. Expecting a value greater than {least}."
                    )
                    : FormattableString.Invariant(
                        $"Value ( {size} ) for parameter maxResults is invalid. Expecting a value less than {most}."
                    )
            );
        }

        if (idParameter is not null && parameters.Has(idParameter))
        {
            throw Ec2Errors.InvalidCombination($"The parameter {idParameter} cannot be used with the parameter MaxResults");
        }

        var page = items.Skip(start).Take(size).ToList();
        var isLast = start + page.Count >= items.Count;
        return new Page<T>(page, isLast ? null : Convert.ToBase64String(Encoding.UTF8.GetBytes(TokenPrefix + id(page[^1]))));
    }

    private static int Start<T>(List<T> items, Func<T, string> id, string token)
    {
        var bytes = new byte[token.Length];
        if (
            !Convert.TryFromBase64String(token, bytes, out var length)
            || Encoding.UTF8.GetString(bytes, 0, length) is not { } text
            || !text.StartsWith(TokenPrefix, StringComparison.Ordinal)
        )
        {
            throw Ec2Errors.Error("InvalidPaginationToken", "The specified pagination token is not valid or is expired.");
        }

        // What the last page ended with may be gone: then nothing can be said to follow it, and the caller must begin again.
        var index = items.FindIndex(i => id(i) == text[TokenPrefix.Length..]);
        return index >= 0
            ? index + 1
            : throw Ec2Errors.Error("InvalidPaginationToken", "The specified pagination token is not valid or is expired.");
    }
}
