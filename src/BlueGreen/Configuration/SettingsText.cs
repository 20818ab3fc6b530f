using System.Text.Json;

namespace BlueGreen.Configuration;

/// <summary>A settings file's text as JSON: comments and trailing commas are forgiven.</summary>
internal static class SettingsText
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static JsonElement Parse(string json, string fileName)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            ReadAll(document.RootElement);
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw Refuse(fileName, $"is not JSON at line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}");
        }
        catch (InvalidOperationException)
        {
            throw Refuse(fileName, "holds half of a surrogate pair, which is no text");
        }
    }

    private static ConfigurationException Refuse(string fileName, string problem) =>
        new(fileName, [new SettingError("(the file)", null, problem, "write an object such as { \"domain\": \"londontamed.com\" }")]);

    /// <summary>Reads every text once: a broken escape is only found then, and must not be found later.</summary>
    private static void ReadAll(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    _ = property.Name;
                    ReadAll(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    ReadAll(item);
                }

                break;
            case JsonValueKind.String:
                _ = element.GetString();
                break;
        }
    }
}
