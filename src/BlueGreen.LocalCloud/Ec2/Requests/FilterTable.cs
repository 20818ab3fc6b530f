using System.Collections;
using System.Text.RegularExpressions;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Requests;

/// <summary>The filters of a describe call, by name: what of a resource each looks at.</summary>
/// <remarks>Filters narrow each other; the values of one filter widen it. <c>*</c> and <c>?</c> stand for any characters.</remarks>
/// <param name="kind">Whose tags <c>tag:KEY</c> and <c>tag-key</c> look at; null where neither is a filter.</param>
/// <param name="tagOf">What <c>tag:KEY</c> looks at where the items are no resources.</param>
internal sealed class FilterTable<T>(ResourceKind? kind = null, Func<T, string, string?>? tagOf = null) : IEnumerable<string>
{
    private const int MostValues = 200;

    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Func<T, IEnumerable<string?>>> _filters = new(StringComparer.Ordinal);

    public void Add(string name, Func<T, string?> select) => _filters.Add(name, item => [select(item)]);

    public void Add(string name, Func<T, bool> select) => Add(name, item => select(item) ? "true" : "false");

    /// <summary>A filter on what nothing here has, such as an IPv6 address: EC2 knows it, and nothing passes.</summary>
    public void Add(string name) => Add(name, string? (_) => null);

    public void AddEach(string name, Func<T, IEnumerable<string?>> select) => _filters.Add(name, select);

    public IEnumerator<string> GetEnumerator() => _filters.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>What passes every filter of the call.</summary>
    public IEnumerable<T> Apply(IEnumerable<T> all, Parameters parameters)
    {
        foreach (var filter in parameters.Structures("Filter"))
        {
            var name = filter.Required("Name");
            var select = Selector(name);
            var patterns = filter.Texts("Value").Select(Pattern).ToList();
            if (patterns.Count == 0)
            {
                throw filter.Missing("Value");
            }

            if (patterns.Count > MostValues)
            {
                throw Ec2Errors.Error(
                    "FilterLimitExceeded",
                    $"The maximum number of filter values specified on a single call is {MostValues}"
                );
            }

            all = all.Where(item => select(item).Any(value => value is not null && patterns.Exists(p => p.IsMatch(value))));
        }

        return all;
    }

    private Func<T, IEnumerable<string?>> Selector(string name)
    {
        if (_filters.TryGetValue(name, out var select))
        {
            return select;
        }

        if (name.StartsWith("tag:", StringComparison.Ordinal) && (kind is not null || tagOf is not null))
        {
            var key = name["tag:".Length..];
            return item => [tagOf is null ? Tags(item).GetValueOrDefault(key) : tagOf(item, key)];
        }

        return kind is not null && name == "tag-key"
            ? item => Tags(item).Keys
            : throw Ec2Errors.InvalidValue($"The filter '{name}' is invalid");
    }

    private static SortedDictionary<string, string> Tags(T item) => ((Ec2Resource)(object)item!).Tags;

    private static Regex Pattern(string value)
    {
        var escaped = Regex.Escape(value);
        // A backslash before * or ? takes their meaning away; Escape has written the three characters as \\, \* and \?.
        var pattern = Regex.Replace(
            escaped,
            @"\\\\\\(?<literal>[*?])|\\(?<wildcard>[*?])",
            m =>
                m.Groups[1].Success ? @"\" + m.Groups[1].Value
                : m.Groups[2].Value == "*" ? ".*"
                : ".",
            RegexOptions.None,
            MatchTimeout
        );
        return new Regex($"^(?:{pattern})$", RegexOptions.Singleline | RegexOptions.CultureInvariant, MatchTimeout);
    }
}
