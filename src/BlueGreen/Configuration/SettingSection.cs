namespace BlueGreen.Configuration;

/// <summary>An object of the settings file, and its place in the settings record.</summary>
/// <param name="Name">The object's key; empty for the file itself.</param>
/// <param name="Get">Reads the section.</param>
/// <param name="With">Replaces the section.</param>
/// <typeparam name="TSection">The section's record.</typeparam>
internal sealed record SettingSection<TSection>(
    string Name,
    Func<EnvironmentSettings, TSection> Get,
    Func<EnvironmentSettings, TSection, EnvironmentSettings> With
)
{
    public Setting<T> Key<T>(string key, SettingType<T> type, Func<TSection, object?> get, Func<TSection, T, TSection> with, string doc) =>
        new()
        {
            Path = Name.Length == 0 ? key : $"{Name}.{key}",
            Doc = doc,
            Type = type,
            Get = settings => get(Get(settings)),
            With = (settings, value) => With(settings, with(Get(settings), value)),
        };
}
