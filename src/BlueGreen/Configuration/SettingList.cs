using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Configuration;

/// <summary>A key whose value is a list of objects, each with keys of its own: <c>validate.checks[0].path</c>.</summary>
/// <typeparam name="TItem">An item as the settings record holds it.</typeparam>
internal sealed record SettingList<TItem> : Setting
{
    public required int Maximum { get; init; }

    /// <summary>Gets an item before any of its keys is read.</summary>
    public required TItem Blank { get; init; }

    public required Func<EnvironmentSettings, IReadOnlyList<TItem>> Get { get; init; }

    public required Func<EnvironmentSettings, IReadOnlyList<TItem>, EnvironmentSettings> With { get; init; }

    /// <summary>Gets the keys of the item at a place of the list.</summary>
    public required Func<int, IReadOnlyList<Setting>> KeysAt { get; init; }

    public override IReadOnlyList<Setting> ItemKeys => KeysAt(0);

    public override string TypeName => "objects";

    public override string Range => $"0-{Maximum} objects with {string.Join(", ", Names(ItemKeys))}";

    public override string Remedy => $"use a list of {Range}";

    public override EnvironmentSettings Apply(EnvironmentSettings settings, JsonElement value, string key, ICollection<SettingError> errors)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            errors.Add(new SettingError(key, null, "is not a list", Remedy));
            return settings;
        }

        var count = value.GetArrayLength();
        if (CountError(count, key) is { } tooMany)
        {
            errors.Add(tooMany);
            return settings;
        }

        settings = With(settings, [.. Enumerable.Repeat(Blank, count)]);
        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            settings = ApplyItem(settings, item, $"{key}[{index}]", KeysAt(index), errors);
        }

        return settings;
    }

    public override IEnumerable<SettingError> Check(EnvironmentSettings settings) =>
        CountError(Get(settings).Count, Path) is { } tooMany
            ? [tooMany]
            : Enumerable.Range(0, Get(settings).Count).SelectMany(KeysAt).SelectMany(setting => setting.Check(settings));

    public override JsonNode Write(EnvironmentSettings settings) =>
        new JsonArray([.. Enumerable.Range(0, Get(settings).Count).Select(index => (JsonNode)WriteItem(settings, KeysAt(index)))]);

    public override JsonNode FromOption(string text) => JsonValue.Create(text);

    public override JsonObject Schema() =>
        new()
        {
            ["type"] = "array",
            ["items"] = SettingsSchema.Object(ItemKeys),
            ["maxItems"] = Maximum,
        };

    private static EnvironmentSettings ApplyItem(
        EnvironmentSettings settings,
        JsonElement item,
        string path,
        IReadOnlyList<Setting> keys,
        ICollection<SettingError> errors
    )
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            errors.Add(SectionErrors.NoObject(path, item, Names(keys)));
            return settings;
        }

        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in item.EnumerateObject())
        {
            var key = $"{path}.{property.Name}";
            if (!keys.Any(known => known.Path == key))
            {
                errors.Add(SectionErrors.Unknown(key, keys.Select(known => known.Path)));
            }
            else if (!values.TryAdd(key, property.Value))
            {
                errors.Add(SectionErrors.Doubled(key));
            }
        }

        foreach (var key in keys)
        {
            if (values.TryGetValue(key.Path, out var value))
            {
                settings = key.Apply(settings, value, key.Path, errors);
            }
            else
            {
                foreach (var error in key.Check(settings))
                {
                    errors.Add(error);
                }
            }
        }

        return settings;
    }

    private static JsonObject WriteItem(EnvironmentSettings settings, IReadOnlyList<Setting> keys)
    {
        var written = new JsonObject();
        foreach (var key in keys)
        {
            if (key.Write(settings) is { } value)
            {
                written[SettingsTable.Leaf(key.Path)] = value;
            }
        }

        return written;
    }

    private static IEnumerable<string> Names(IEnumerable<Setting> keys) => keys.Select(key => SettingsTable.Leaf(key.Path));

    private SettingError? CountError(int count, string key) =>
        count > Maximum ? new SettingError(key, null, $"has {count} items", Remedy) : null;
}
