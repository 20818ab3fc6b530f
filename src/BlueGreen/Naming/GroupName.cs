namespace BlueGreen.Naming;

/// <summary>The name of an Auto Scaling group, unique in an account and region.</summary>
public readonly record struct GroupName : IIdentifier<GroupName>
{
    private readonly string? _value;

    private GroupName(string value) => _value = value;

    /// <inheritdoc/>
    public static string Expected => "a group name of 1-255 printable characters";

    /// <summary>Reads a group name.</summary>
    /// <param name="text">1-255 printable characters.</param>
    /// <returns>The group name.</returns>
    /// <exception cref="FormatException">The text is not a group name.</exception>
    public static GroupName Parse(string text) => Identifier.Parse<GroupName>(text);

    /// <inheritdoc/>
    public static bool TryParse(string? text, out GroupName value)
    {
        var valid = text is { Length: >= 1 and <= 255 } && !text.Any(char.IsControl) && !string.IsNullOrWhiteSpace(text);
        value = valid ? new GroupName(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}
