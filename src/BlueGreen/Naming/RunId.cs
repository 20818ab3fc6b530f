using System.Buffers;

namespace BlueGreen.Naming;

/// <summary>Names one run of one operation; the holder of the environment record is told by it.</summary>
public readonly record struct RunId : IIdentifier<RunId>
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private readonly string? _value;

    private RunId(string value) => _value = value;

    /// <inheritdoc/>
    public static string Expected => "a run id of 1-64 lower-case letters, digits and hyphens";

    /// <summary>Reads a run id.</summary>
    /// <param name="text">1-64 lower-case letters, digits and hyphens.</param>
    /// <returns>The run id.</returns>
    /// <exception cref="FormatException">The text is not a run id.</exception>
    public static RunId Parse(string text) => Identifier.Parse<RunId>(text);

    /// <inheritdoc/>
    public static bool TryParse(string? text, out RunId value)
    {
        var valid = Identifier.IsMadeOf(text, 1, 64, Allowed);
        value = valid ? new RunId(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}
