using System.Globalization;

namespace BlueGreen.LocalCloud.Wire;

/// <summary>
/// A call's parameters, whatever the protocol: flat names such as <c>Filters.member.1.Name</c> behind a typed reader. Readers of lists
/// take both <c>X.member.N</c> and EC2's <c>X.N</c>. A value that cannot be read is answered as the service does (<see cref="Validation"/>).
/// </summary>
internal sealed class Parameters(IReadOnlyDictionary<string, string> values, Validation validation, string prefix = "")
{
    public IReadOnlyDictionary<string, string> Flat => values;

    /// <summary>The text, or null where the parameter is absent or empty.</summary>
    public string? Text(string name) => values.TryGetValue(prefix + name, out var value) && value.Length > 0 ? value : null;

    /// <summary>The text even if empty, or null where the parameter is absent.</summary>
    public string? Raw(string name) => values.GetValueOrDefault(prefix + name);

    public string Required(string name) => Text(name) ?? throw validation.Missing(prefix + name);

    /// <summary>The text, which must be one of <paramref name="allowed"/>.</summary>
    public string? OneOf(string name, params ReadOnlySpan<string> allowed)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        return allowed.Contains(text)
            ? text
            : throw validation.Invalid(
                prefix + name,
                text,
                $"Member must satisfy enum value set: [{string.Join(", ", allowed.ToArray())}]"
            );
    }

    public int? Integer(string name, int min = int.MinValue, int max = int.MaxValue)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            throw validation.Malformed(prefix + name, text, "integer");
        }

        return value < min ? throw validation.Invalid(prefix + name, text, $"Member must have value greater than or equal to {min}")
            : value > max ? throw validation.Invalid(prefix + name, text, $"Member must have value less than or equal to {max}")
            : value;
    }

    public double? Number(string name) =>
        Text(name) is not { } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
        : throw validation.Malformed(prefix + name, text, "double");

    public bool? Boolean(string name) =>
        Text(name) switch
        {
            null => null,
            var text when text.Equals("true", StringComparison.OrdinalIgnoreCase) || text == "1" => true,
            var text when text.Equals("false", StringComparison.OrdinalIgnoreCase) || text == "0" => false,
            var text => throw validation.Malformed(prefix + name, text, "boolean"),
        };

    /// <summary>A time: ISO 8601 as in the query protocols, or seconds since 1970 as in JSON and CBOR.</summary>
    public DateTimeOffset? Time(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
        {
            return DateTimeOffset.UnixEpoch.AddSeconds(seconds);
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out var value)
            ? value
            : throw validation.Malformed(prefix + name, text, "timestamp");
    }

    /// <summary>A list of texts in the order of their numbers; empty where absent.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. Entries(name).Where(values.ContainsKey).Select(key => values[key])];

    /// <summary>A list of numbers in the order of theirs; empty where absent.</summary>
    public IReadOnlyList<double> Numbers(string name) =>
        [
            .. Entries(name)
                .Where(values.ContainsKey)
                .Select(key => new Parameters(values, validation).Number(key) ?? throw validation.Missing(key)),
        ];

    /// <summary>A list of structures in the order of their numbers; empty where absent.</summary>
    public IReadOnlyList<Parameters> Structures(string name) =>
        [.. Entries(name).Select(key => new Parameters(values, validation, key + "."))];

    /// <summary>A nested structure, or null where none of its members was sent.</summary>
    public Parameters? Structure(string name)
    {
        var inner = prefix + name + ".";
        return values.Keys.Any(k => k.StartsWith(inner, StringComparison.Ordinal)) ? new Parameters(values, validation, inner) : null;
    }

    /// <summary>True where the parameter, or a member of it, was sent (an empty list too).</summary>
    public bool Has(string name) => values.ContainsKey(prefix + name) || Structure(name) is not null;

    /// <summary>The error that the service gives where <paramref name="name"/> was not sent.</summary>
    public AwsException Missing(string name) => validation.Missing(prefix + name);

    /// <summary>The error that the service gives where a value breaks a constraint.</summary>
    public AwsException Invalid(string name, string value, string constraint) => validation.Invalid(prefix + name, value, constraint);

    private IEnumerable<string> Entries(string name)
    {
        var inner = prefix + name + ".";
        return values
            .Keys.Where(k => k.StartsWith(inner, StringComparison.Ordinal))
            .Select(k => Entry(k, inner))
            .OfType<(int Number, string Key)>()
            .DistinctBy(e => e.Key)
            .OrderBy(e => e.Number)
            .Select(e => e.Key);
    }

    private static (int Number, string Key)? Entry(string key, string inner)
    {
        const string Member = "member.";
        var start = key.AsSpan(inner.Length).StartsWith(Member, StringComparison.Ordinal) ? inner.Length + Member.Length : inner.Length;
        var end = key.IndexOf('.', start);
        end = end < 0 ? key.Length : end;
        return int.TryParse(key.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number, key[..end])
            : null;
    }
}
