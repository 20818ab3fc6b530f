using System.Buffers;

namespace BlueGreen.Naming;

/// <summary>The id of a hosted zone, without the prefix <c>/hostedzone/</c> that Route 53 writes.</summary>
public readonly record struct ZoneId : IIdentifier<ZoneId>
{
    private const string Prefix = "/hostedzone/";
    private static readonly SearchValues<char> Allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private readonly string? _value;

    private ZoneId(string value) => _value = value;

    /// <inheritdoc/>
    public static string Expected => "a hosted zone id such as Z0123456789ABCDEFGHIJ";

    /// <summary>Reads a zone id.</summary>
    /// <param name="text">1-32 upper-case letters and digits; the prefix <c>/hostedzone/</c> is dropped.</param>
    /// <returns>The zone id.</returns>
    /// <exception cref="FormatException">The text is not a zone id.</exception>
    public static ZoneId Parse(string text) => Identifier.Parse<ZoneId>(text);

    /// <inheritdoc/>
    public static bool TryParse(string? text, out ZoneId value)
    {
        var bare = text is not null && text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : text;
        var valid = Identifier.IsMadeOf(bare, 1, 32, Allowed);
        value = valid ? new ZoneId(bare!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}
