using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Configuration;

/// <summary>The JSON Schema of <c>bluegreen.json</c>, for editors: it knows keys, types and most ranges; <see cref="SettingsLoader"/> knows all.</summary>
public static class SettingsSchema
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads the schema that this version shipped.</summary>
    /// <returns>The schema, of draft 7.</returns>
    public static string Read()
    {
        using var stream = typeof(SettingsSchema).Assembly.GetManifestResourceStream("bluegreen.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Writes the schema from the table; a test holds the shipped file against it.</summary>
    internal static string Generate()
    {
        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = "bluegreen.json" };
        foreach (var (key, value) in Section(string.Empty))
        {
            schema[key] = value?.DeepClone();
        }

        ((JsonObject)schema["properties"]!)["$schema"] = new JsonObject { ["type"] = "string" };
        return $"{schema.ToJsonString(Indented)}\n";
    }

    /// <summary>An object with those keys and no other.</summary>
    internal static JsonObject Object(IReadOnlyList<Setting> keys)
    {
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false };
        if (keys.Where(setting => setting.Required).ToList() is { Count: > 0 } required)
        {
            schema["required"] = new JsonArray([.. required.Select(setting => (JsonNode)SettingsTable.Leaf(setting.Path))]);
        }

        var properties = new JsonObject();
        foreach (var setting in keys)
        {
            properties[SettingsTable.Leaf(setting.Path)] = Property(setting);
        }

        schema["properties"] = properties;
        return schema;
    }

    private static JsonObject Section(string path)
    {
        var section = Object([.. SettingsTable.All.Where(setting => IsIn(path, setting.Path))]);
        section.Insert(1, "description", SettingsTable.SectionDocs[path]);
        foreach (var name in SettingsTable.Sections.Where(name => name.Length > 0 && IsIn(path, name)))
        {
            ((JsonObject)section["properties"]!)[SettingsTable.Leaf(name)] = Section(name);
        }

        return section;
    }

    private static JsonObject Property(Setting setting)
    {
        var property = setting.Schema();
        property["description"] = $"{setting.Doc} Value: {setting.Range}.".Replace("`", string.Empty, StringComparison.Ordinal);
        if (!setting.Required && setting.Write(SettingsTable.Defaults) is { } value)
        {
            property["default"] = value;
        }

        return property;
    }

    private static bool IsIn(string section, string path) => string.Equals(SettingsTable.Parent(path), section, StringComparison.Ordinal);
}
