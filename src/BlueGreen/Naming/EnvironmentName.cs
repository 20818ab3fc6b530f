namespace BlueGreen.Naming;

/// <summary>The name of an environment, part of the names of its objects: <c>production</c>.</summary>
public readonly record struct EnvironmentName : IIdentifier<EnvironmentName>
{
    private readonly string? _value;

    private EnvironmentName(string value) => _value = value;

    /// <inheritdoc/>
    public static string Expected => "an environment name of 1-32 lower-case letters, digits and inner hyphens, such as production";

    /// <summary>Gets the environment that is meant where none is named.</summary>
    public static EnvironmentName Production { get; } = new("production");

    /// <summary>Reads an environment name.</summary>
    /// <param name="text">1-32 lower-case letters, digits and inner hyphens.</param>
    /// <returns>The environment name.</returns>
    /// <exception cref="FormatException">The text is not an environment name.</exception>
    public static EnvironmentName Parse(string text) => Identifier.Parse<EnvironmentName>(text);

    /// <inheritdoc/>
    public static bool TryParse(string? text, out EnvironmentName value)
    {
        var valid = text is { Length: <= 32 } && Identifier.IsLabel(text, underscore: false);
        value = valid ? new EnvironmentName(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}
