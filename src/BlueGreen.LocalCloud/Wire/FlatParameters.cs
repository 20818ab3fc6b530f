using System.Formats.Cbor;
using System.Globalization;
using System.Text.Json;

namespace BlueGreen.LocalCloud.Wire;

/// <summary>Turns every protocol's input into the query protocol's flat names, so that handlers know one form.</summary>
internal static class FlatParameters
{
    /// <summary>A query string or form; of a name sent twice, the last counts.</summary>
    public static void ReadForm(string form, Dictionary<string, string> into)
    {
        foreach (var pair in form.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            into[Decode(parts[0])] = parts.Length == 2 ? Decode(parts[1]) : "";
        }
    }

    public static void ReadJson(byte[] body, Dictionary<string, string> into)
    {
        if (body.Length == 0)
        {
            return;
        }

        using var document = JsonDocument.Parse(body);
        FlattenJson(document.RootElement, "", into);
    }

    public static void ReadCbor(byte[] body, Dictionary<string, string> into)
    {
        if (body.Length > 0)
        {
            FlattenCbor(new CborReader(body), "", into);
        }
    }

    private static void FlattenJson(JsonElement element, string path, Dictionary<string, string> into)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    FlattenJson(property.Value, Join(path, property.Name), into);
                }

                break;
            case JsonValueKind.Array:
                var number = 0;
                foreach (var item in element.EnumerateArray())
                {
                    FlattenJson(item, Item(path, ++number), into);
                }

                break;
            case JsonValueKind.Null:
                break;
            default:
                into[path] = element.ToString();
                break;
        }
    }

    private static void FlattenCbor(CborReader reader, string path, Dictionary<string, string> into)
    {
        switch (reader.PeekState())
        {
            case CborReaderState.StartMap:
                _ = reader.ReadStartMap();
                while (reader.PeekState() != CborReaderState.EndMap)
                {
                    var name = reader.ReadTextString();
                    FlattenCbor(reader, Join(path, name), into);
                }

                reader.ReadEndMap();
                break;
            case CborReaderState.StartArray:
                _ = reader.ReadStartArray();
                for (var number = 1; reader.PeekState() != CborReaderState.EndArray; number++)
                {
                    FlattenCbor(reader, Item(path, number), into);
                }

                reader.ReadEndArray();
                break;
            case CborReaderState.Tag:
                _ = reader.ReadTag();
                FlattenCbor(reader, path, into);
                break;
            case CborReaderState.Null:
                reader.ReadNull();
                break;
            case CborReaderState.Boolean:
                into[path] = reader.ReadBoolean() ? "true" : "false";
                break;
            case CborReaderState.UnsignedInteger:
            case CborReaderState.NegativeInteger:
                into[path] = reader.ReadInt64().ToString(CultureInfo.InvariantCulture);
                break;
            case CborReaderState.HalfPrecisionFloat:
            case CborReaderState.SinglePrecisionFloat:
            case CborReaderState.DoublePrecisionFloat:
                into[path] = reader.ReadDouble().ToString("R", CultureInfo.InvariantCulture);
                break;
            case CborReaderState.TextString:
            case CborReaderState.StartIndefiniteLengthTextString:
                into[path] = reader.ReadTextString();
                break;
            default:
                throw new CborContentException($"Unexpected {reader.PeekState()} at {path}.");
        }
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Item(string path, int number) => $"{path}.member.{number}";

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
