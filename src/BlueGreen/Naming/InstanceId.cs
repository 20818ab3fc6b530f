namespace BlueGreen.Naming;

/// <summary>The id of an EC2 instance.</summary>
public readonly record struct InstanceId : IIdentifier<InstanceId>
{
    private readonly string? _value;

    private InstanceId(string value) => _value = value;

    /// <inheritdoc/>
    public static string Expected => "an instance id such as i-0123456789abcdef0";

    /// <summary>Reads an instance id.</summary>
    /// <param name="text"><c>i-</c> and 8-17 hexadecimal digits.</param>
    /// <returns>The instance id.</returns>
    /// <exception cref="FormatException">The text is not an instance id.</exception>
    public static InstanceId Parse(string text) => Identifier.Parse<InstanceId>(text);

    /// <inheritdoc/>
    public static bool TryParse(string? text, out InstanceId value)
    {
        var valid = Identifier.IsResourceId(text, "i-");
        value = valid ? new InstanceId(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}
