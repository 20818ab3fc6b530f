using System.Text.Json;

namespace BlueGreen.Configuration;

/// <summary>Makes the settings of an environment out of a file's text and the command line's options. Pure: reading the file is the caller's.</summary>
public static class SettingsLoader
{
    /// <summary>Gets the options that beat a setting of the file, without their hyphens.</summary>
    public static IReadOnlySet<string> Options { get; } =
        SettingsTable.All.Select(setting => setting.Option).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>Reads settings.</summary>
    /// <param name="json">The file's text: JSON, in which comments and trailing commas are allowed.</param>
    /// <param name="fileName">The file's name, for messages.</param>
    /// <param name="options">
    /// Options by their name without hyphens (<c>bake-time</c>); they beat the file. Those that are no setting's are left alone: see <see cref="Options"/>.
    /// </param>
    /// <returns>The settings, complete and right.</returns>
    /// <exception cref="ConfigurationException">Something is missing, unknown or wrong; it carries every error.</exception>
    public static EnvironmentSettings Load(string json, string fileName, IReadOnlyDictionary<string, string> options)
    {
        var errors = new List<SettingError>();
        var values = SettingsDocument.Read(json, fileName, errors);
        var faulty = new HashSet<string>(StringComparer.Ordinal);
        var settings = SettingsTable.Defaults;

        foreach (var setting in SettingsTable.All)
        {
            var before = errors.Count;
            if (setting.Option is { } option && options.TryGetValue(option, out var text))
            {
                settings = setting.Apply(settings, JsonSerializer.SerializeToElement(setting.FromOption(text)), $"--{option}", errors);
            }
            else if (values.TryGetValue(setting.Path, out var value))
            {
                settings = setting.Apply(settings, value, setting.Path, errors);
            }
            else
            {
                errors.AddRange(setting.Check(settings));
            }

            if (errors.Count > before)
            {
                faulty.Add(setting.Path);
            }
        }

        return Complete(settings, fileName, [.. errors, .. SettingsValidator.Together(settings, faulty)]);
    }

    /// <summary>Takes settings that a build script made itself.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>The same settings, known to be right.</returns>
    /// <exception cref="ConfigurationException">Something is missing or wrong; it carries every error.</exception>
    public static EnvironmentSettings FromRecord(EnvironmentSettings settings) =>
        Complete(settings, "settings", SettingsValidator.Validate(settings));

    private static EnvironmentSettings Complete(EnvironmentSettings settings, string source, IReadOnlyList<SettingError> errors) =>
        errors.Count == 0 ? settings : throw new ConfigurationException(source, errors);
}
