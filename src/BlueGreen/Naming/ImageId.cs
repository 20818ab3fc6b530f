namespace BlueGreen.Naming;

/// <summary>The id of a machine image (AMI).</summary>
public readonly record struct ImageId : IIdentifier<ImageId>
{
    private readonly string? _value;

    private ImageId(string value) => _value = value;

    /// <inheritdoc/>
    public static string Expected => "an image id such as ami-0123456789abcdef0";

    /// <summary>Reads an image id.</summary>
    /// <param name="text"><c>ami-</c> and 8-17 hexadecimal digits.</param>
    /// <returns>The image id.</returns>
    /// <exception cref="FormatException">The text is not an image id.</exception>
    public static ImageId Parse(string text) => Identifier.Parse<ImageId>(text);

    /// <inheritdoc/>
    public static bool TryParse(string? text, out ImageId value)
    {
        var valid = Identifier.IsResourceId(text, "ami-");
        value = valid ? new ImageId(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}
