using System.Text.Json;

namespace BlueGreen.LocalCloud.Load;

/// <summary>Finds the version in an answer: the text <c>version</c> of a JSON object.</summary>
internal sealed class VersionReader
{
    // Answers repeat: the last one that was understood is compared before anything is parsed.
    private volatile Known? last;

    /// <returns>Null where there is none.</returns>
    public string? Read(ReadOnlySpan<byte> body)
    {
        if (last is { } known && body.SequenceEqual(known.Body))
        {
            return known.Version;
        }

        if (Parse(body) is not { } version)
        {
            return null;
        }

        last = new Known(body.ToArray(), version);
        return version;
    }

    private static string? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isVersion = reader.ValueTextEquals("version"u8);
                _ = reader.Read();
                if (isVersion)
                {
                    return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                }

                reader.Skip();
            }

            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Known(byte[] Body, string Version);
}
