using System.Text.Json;

namespace BlueGreen.Configuration;

/// <summary>What can be wrong with a file's keys rather than with their values. A value beside a wrong key may be a secret: it is not shown.</summary>
internal static class SectionErrors
{
    public static SettingError NoObject(string path, JsonElement found) =>
        NoObject(
            path,
            found,
            SettingsTable
                .All.Select(setting => setting.Path)
                .Concat(SettingsTable.Sections)
                .Where(key => key.Length > 0 && string.Equals(SettingsTable.Parent(key), path, StringComparison.Ordinal))
                .Select(SettingsTable.Leaf)
        );

    /// <param name="path">Where an object with those keys should stand.</param>
    /// <param name="found">What stands there.</param>
    /// <param name="keys">The keys.</param>
    public static SettingError NoObject(string path, JsonElement found, IEnumerable<string> keys) =>
        new(
            path.Length == 0 ? "(the file)" : path,
            null,
            $"is {Kind(found.ValueKind)}, not an object",
            $"use an object with {string.Join(", ", keys)}"
        );

    public static SettingError Doubled(string key) => new(key, null, "is there twice", "leave one of them");

    public static SettingError Dotted(string key) =>
        new(key, null, "is written with periods", "write an object for each part before a period");

    public static SettingError Unknown(string key) =>
        Unknown(key, SettingsTable.All.Select(setting => setting.Path).Concat(SettingsTable.Sections.Where(section => section.Length > 0)));

    /// <param name="key">The key.</param>
    /// <param name="known">Those that could be meant.</param>
    public static SettingError Unknown(string key, IEnumerable<string> known) =>
        new(
            key,
            null,
            "is not a setting",
            Suggestion.For(key, known) is { } meant ? $"if {meant} is meant, write that, or remove it" : "remove it"
        );

    private static string Kind(JsonValueKind kind) =>
        kind switch
        {
            JsonValueKind.Array => "a list",
            JsonValueKind.String => "text",
            JsonValueKind.Number => "a number",
            JsonValueKind.Null => "null",
            _ => "true or false",
        };
}
