namespace BlueGreen.Naming;

/// <summary>The code of an AWS region: <c>eu-west-2</c>.</summary>
public readonly record struct Region : IIdentifier<Region>
{
    private readonly string? _value;

    private Region(string value) => _value = value;

    /// <inheritdoc/>
    public static string Expected => "an AWS region such as eu-west-2";

    /// <summary>Reads a region.</summary>
    /// <param name="text">Lower-case words and a number, with hyphens between.</param>
    /// <returns>The region.</returns>
    /// <exception cref="FormatException">The text is not a region.</exception>
    public static Region Parse(string text) => Identifier.Parse<Region>(text);

    /// <inheritdoc/>
    public static bool TryParse(string? text, out Region value)
    {
        // Partitions differ in the number and length of words (us-gov-west-1, eusc-de-east-1); only the SDK knows which regions exist.
        var words = text?.Split('-') ?? [];
        var valid =
            words is [{ Length: <= 4 }, _, .., { Length: >= 1 and <= 2 }]
            && words.Length is 3 or 4
            && words[..^1].All(word => word.Length is >= 2 and <= 16 && word.All(char.IsAsciiLetterLower))
            && words[^1].All(char.IsAsciiDigit);
        value = valid ? new Region(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}
