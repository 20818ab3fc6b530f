using System.Buffers;

namespace BlueGreen.Naming;

/// <summary>What a group runs: <c>v7</c>, or the content hash of the packed site. It is part of the names of groups and images.</summary>
public readonly record struct AppVersion : IIdentifier<AppVersion>
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-"
    );

    private readonly string? _value;

    private AppVersion(string value) => _value = value;

    /// <inheritdoc/>
    public static string Expected => "a version of 1-64 letters, digits, periods, underscores and hyphens";

    /// <summary>Reads a version.</summary>
    /// <param name="text">1-64 letters, digits, periods, underscores and hyphens.</param>
    /// <returns>The version.</returns>
    /// <exception cref="FormatException">The text is not a version.</exception>
    public static AppVersion Parse(string text) => Identifier.Parse<AppVersion>(text);

    /// <inheritdoc/>
    public static bool TryParse(string? text, out AppVersion value)
    {
        var valid = Identifier.IsMadeOf(text, 1, 64, Allowed);
        value = valid ? new AppVersion(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}
