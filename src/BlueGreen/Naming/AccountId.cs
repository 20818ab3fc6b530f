namespace BlueGreen.Naming;

/// <summary>The id of an AWS account.</summary>
public readonly record struct AccountId : IIdentifier<AccountId>
{
    private readonly string? _value;

    private AccountId(string value) => _value = value;

    /// <inheritdoc/>
    public static string Expected => "an AWS account id of 12 digits";

    /// <summary>Reads an account id.</summary>
    /// <param name="text">12 digits; hyphens are not forgiven.</param>
    /// <returns>The account id.</returns>
    /// <exception cref="FormatException">The text is not an account id.</exception>
    public static AccountId Parse(string text) => Identifier.Parse<AccountId>(text);

    /// <inheritdoc/>
    public static bool TryParse(string? text, out AccountId value)
    {
        var valid = text is { Length: 12 } && text.All(char.IsAsciiDigit);
        value = valid ? new AccountId(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}
