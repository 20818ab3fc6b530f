namespace BlueGreen.Naming;

/// <summary>A full DNS name, in lower case and punycode, without final dot: <c>www.londontamed.com</c>.</summary>
/// <remarks>Route 53 writes names with a final dot and may answer in another case; reading removes both, so equal names are equal values.</remarks>
public readonly record struct HostName : IIdentifier<HostName>
{
    private readonly string? _value;

    private HostName(string value) => _value = value;

    /// <inheritdoc/>
    public static string Expected => "a full host name such as www.londontamed.com";

    /// <summary>Gets the name with its final dot, as Route 53 writes it.</summary>
    public string Fqdn => $"{_value}.";

    /// <summary>Reads a full DNS name; a final dot is dropped.</summary>
    /// <param name="text">At most 253 characters; a label may begin with an underscore.</param>
    /// <returns>The host name.</returns>
    /// <exception cref="FormatException">The text is not a DNS name.</exception>
    public static HostName Parse(string text) => Identifier.Parse<HostName>(text);

    /// <inheritdoc/>
    public static bool TryParse(string? text, out HostName value)
    {
        var trimmed = text is [.., '.'] ? text[..^1] : text;
        var valid = DnsText.TryNormalize(trimmed, minimumLabels: 1, underscore: true, out var name);
        value = valid ? new HostName(name) : default;
        return valid;
    }

    /// <summary>Reads a host as settings write it: one label (<c>www</c>), or a full name that lies inside the domain.</summary>
    /// <param name="text">The label, or the full name; the domain itself is its apex.</param>
    /// <param name="domain">The environment's domain.</param>
    /// <param name="value">The full name, or the default value where the text names no host inside the domain.</param>
    /// <returns>Whether the text names a host inside the domain.</returns>
    public static bool TryParse(string? text, DomainName domain, out HostName value)
    {
        var full = text is null || text.Contains('.', StringComparison.Ordinal) ? text : $"{text}.{domain}";
        if (TryParse(full, out value) && value.IsInside(domain))
        {
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Tells whether the name is the domain itself or lies below it.</summary>
    /// <param name="domain">The domain.</param>
    /// <returns>Whether a zone of the domain can hold the name.</returns>
    public bool IsInside(DomainName domain)
    {
        var name = ToString();
        var parent = domain.ToString();
        return name.EndsWith(parent, StringComparison.Ordinal) && (name.Length == parent.Length || name[^(parent.Length + 1)] == '.');
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}
