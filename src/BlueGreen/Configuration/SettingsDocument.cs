using System.Text.Json;

namespace BlueGreen.Configuration;

/// <summary>A settings file, taken apart into the values of known keys; unknown and doubled keys are errors on the way.</summary>
internal static class SettingsDocument
{
    private static readonly HashSet<string> Keys = [.. SettingsTable.All.Select(setting => setting.Path)];
    private static readonly HashSet<string> Sections = [.. SettingsTable.Sections];

    public static Dictionary<string, JsonElement> Read(string json, string fileName, List<SettingError> errors)
    {
        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        Walk(SettingsText.Parse(json, fileName), string.Empty, values, errors);
        return values;
    }

    private static void Walk(JsonElement section, string path, Dictionary<string, JsonElement> values, List<SettingError> errors)
    {
        if (section.ValueKind != JsonValueKind.Object)
        {
            errors.Add(SectionErrors.NoObject(path, section));
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in section.EnumerateObject())
        {
            var key = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            if (!seen.Add(property.Name))
            {
                errors.Add(SectionErrors.Doubled(key));
            }
            else if (property.Name.Contains('.', StringComparison.Ordinal))
            {
                errors.Add(SectionErrors.Dotted(key));
            }
            else if (Sections.Contains(key))
            {
                Walk(property.Value, key, values, errors);
            }
            else if (Keys.Contains(key))
            {
                values[key] = property.Value;
            }
            else if (!string.Equals(key, "$schema", StringComparison.Ordinal))
            {
                errors.Add(SectionErrors.Unknown(key));
            }
        }
    }
}
