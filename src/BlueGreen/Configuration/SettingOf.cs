using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Configuration;

/// <summary>A key, with its type and its place in the settings record.</summary>
/// <typeparam name="T">The value as the settings record holds it.</typeparam>
internal sealed record Setting<T> : Setting
{
    public required SettingType<T> Type { get; init; }

    /// <summary>Gets the reading of the value; null where it is not set.</summary>
    public required Func<EnvironmentSettings, object?> Get { get; init; }

    public required Func<EnvironmentSettings, T, EnvironmentSettings> With { get; init; }

    public override string TypeName => Type.Name;

    public override string Range => Type.Range;

    public override string Remedy => Type.Remedy;

    public override EnvironmentSettings Apply(EnvironmentSettings settings, JsonElement value, string key, ICollection<SettingError> errors)
    {
        if (!Type.TryRead(value, out var read))
        {
            errors.Add(new SettingError(key, Type.Hidden ? null : Show(value), Type.Misread, Type.Remedy));
            return settings;
        }

        foreach (var error in Faults(read, key))
        {
            errors.Add(error);
        }

        return With(settings, read);
    }

    public override IEnumerable<SettingError> Check(EnvironmentSettings settings) =>
        Get(settings) is T value && !IsMissing(value) ? Faults(value, Path)
        : Required ? [new SettingError(Path, null, "is missing", Remedy)]
        : [];

    public override JsonNode? Write(EnvironmentSettings settings) => Get(settings) is T value ? Type.Write(value) : null;

    public override JsonNode FromOption(string text) => Type.FromOption(text);

    public override JsonObject Schema() => Type.Schema();

    /// <summary>A required identifier that was never set is its default value.</summary>
    private bool IsMissing(T value) => Required && EqualityComparer<T>.Default.Equals(value, default);

    private IEnumerable<SettingError> Faults(T value, string key)
    {
        foreach (var fault in Type.Faults(value))
        {
            var whole = Type.Write(value);
            yield return fault.Item is { } item
                ? new SettingError($"{key}[{item}]", Show(JsonSerializer.SerializeToElement(whole[item])), fault.Problem, Type.Remedy)
                : new SettingError(key, Type.Hidden ? null : Show(JsonSerializer.SerializeToElement(whole)), fault.Problem, Type.Remedy);
        }
    }
}
