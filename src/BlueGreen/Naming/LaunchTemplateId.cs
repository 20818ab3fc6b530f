namespace BlueGreen.Naming;

/// <summary>The id of a launch template.</summary>
public readonly record struct LaunchTemplateId : IIdentifier<LaunchTemplateId>
{
    private readonly string? _value;

    private LaunchTemplateId(string value) => _value = value;

    /// <inheritdoc/>
    public static string Expected => "a launch template id such as lt-0123456789abcdef0";

    /// <summary>Reads a launch template id.</summary>
    /// <param name="text"><c>lt-</c> and 8-17 hexadecimal digits.</param>
    /// <returns>The launch template id.</returns>
    /// <exception cref="FormatException">The text is not a launch template id.</exception>
    public static LaunchTemplateId Parse(string text) => Identifier.Parse<LaunchTemplateId>(text);

    /// <inheritdoc/>
    public static bool TryParse(string? text, out LaunchTemplateId value)
    {
        var valid = Identifier.IsResourceId(text, "lt-");
        value = valid ? new LaunchTemplateId(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}
