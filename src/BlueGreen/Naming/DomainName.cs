namespace BlueGreen.Naming;

/// <summary>The domain of an environment's site, in lower case and punycode, without scheme and final dot: <c>londontamed.com</c>.</summary>
public readonly record struct DomainName : IIdentifier<DomainName>
{
    private readonly string? _value;

    private DomainName(string value) => _value = value;

    /// <inheritdoc/>
    public static string Expected => "a domain name such as londontamed.com, without scheme, path and final dot";

    /// <summary>Gets the name with its final dot, as Route 53 writes it.</summary>
    public string Fqdn => $"{_value}.";

    /// <summary>Reads a domain name; an internationalised one becomes punycode.</summary>
    /// <param name="text">At least two labels, at most 253 characters.</param>
    /// <returns>The domain name.</returns>
    /// <exception cref="FormatException">The text is not a domain name.</exception>
    public static DomainName Parse(string text) => Identifier.Parse<DomainName>(text);

    /// <inheritdoc/>
    public static bool TryParse(string? text, out DomainName value)
    {
        var valid = DnsText.TryNormalize(text, minimumLabels: 2, underscore: false, out var name);
        value = valid ? new DomainName(name) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}
