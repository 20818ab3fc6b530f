namespace BlueGreen.LocalCloud.Wire;

/// <summary>Compares a path with an operation's pattern such as <c>/2013-04-01/hostedzone/{Id}/rrset</c>.</summary>
internal static class RestPath
{
    /// <summary>True where the path fits; the parts in braces are then added to <paramref name="values"/>. A pattern with a query part, such as
    /// <c>?status</c>, needs that name in the request's query.</summary>
    public static bool Matches(string pattern, string path, string query, Dictionary<string, string> values)
    {
        var wanted = pattern.Split('?', 2);
        if (wanted.Length == 2 && !query.Split('&').Any(q => q.Split('=')[0] == wanted[1]))
        {
            return false;
        }

        var names = wanted[0].Trim('/').Split('/');
        var parts = path.Trim('/').Split('/');
        if (names.Length != parts.Length)
        {
            return false;
        }

        var found = new List<KeyValuePair<string, string>>();
        foreach (var (name, part) in names.Zip(parts))
        {
            if (name.StartsWith('{'))
            {
                found.Add(new(name.Trim('{', '}'), Uri.UnescapeDataString(part)));
            }
            else if (!name.Equals(part, StringComparison.Ordinal))
            {
                return false;
            }
        }

        foreach (var (name, value) in found)
        {
            values[name] = value;
        }

        return true;
    }
}
