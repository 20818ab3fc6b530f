using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Xml.Linq;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Route53;

/// <summary>Reads the XML bodies of Route 53's calls.</summary>
internal static class XmlInput
{
    public static XElement Body(Call call, string root) =>
        call.Xml is { } xml && xml.Name.LocalName == root ? xml : throw Invalid($"The content must be the element '{root}'.");

    public static string? Text(this XElement element, string name) => element.Element(name)?.Value is { Length: > 0 } value ? value : null;

    public static string RequiredText(this XElement element, string name) => element.Text(name) ?? throw Incomplete(element, name);

    /// <summary>A comment, which may have 256 characters.</summary>
    public static string? Comment(this Call call, XElement? element) => call.Limited("Comment", element?.Text("Comment"), most: 256);

    /// <summary>The text, unless it is too long.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Limited(this Call call, string name, string? text, int most) =>
        text is null || text.Length <= most
            ? text
            : throw call.Parameters.Invalid(name, text, $"Member must have length less than or equal to {most}");

    public static XElement RequiredElement(this XElement element, string name) => element.Element(name) ?? throw Incomplete(element, name);

    public static long? Number(this XElement element, string name, long min, long max)
    {
        if (element.Text(name) is not { } text)
        {
            return null;
        }

        return
            long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= min
            && number <= max
            ? number
            : throw Invalid($"'{text}' is not a number from {min} to {max} for '{name}'.");
    }

    public static bool? Boolean(this XElement element, string name) =>
        element.Text(name) switch
        {
            null => null,
            "true" or "1" => true,
            "false" or "0" => false,
            var text => throw Invalid($"'{text}' is not a valid value for '{name}'."),
        };

    public static AwsException Invalid(string reason) => new("InvalidInput", $"Invalid XML ; {reason}");

    private static AwsException Incomplete(XElement element, string name) =>
        Invalid($"The content of element '{element.Name.LocalName}' is not complete. '{name}' is expected.");
}
