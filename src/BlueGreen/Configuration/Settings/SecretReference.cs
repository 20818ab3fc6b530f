using BlueGreen.Naming;

namespace BlueGreen.Configuration;

/// <summary>Where a secret is found: <c>env:NAME</c>, the environment variable that holds it. The secret itself is never in the settings.</summary>
public readonly record struct SecretReference : IIdentifier<SecretReference>
{
    private const string Prefix = "env:";

    private readonly string? _variable;

    private SecretReference(string variable) => _variable = variable;

    /// <inheritdoc/>
    public static string Expected => "env:NAME, the environment variable that holds the secret";

    /// <summary>Gets the name of the environment variable.</summary>
    public string Variable => _variable ?? string.Empty;

    /// <inheritdoc/>
    public static bool TryParse(string? text, out SecretReference value)
    {
        var name = text is not null && text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : string.Empty;
        var valid =
            name.Length > 0
            && !char.IsAsciiDigit(name[0])
            && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');
        value = valid ? new SecretReference(name) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _variable is null ? string.Empty : $"{Prefix}{_variable}";
}
