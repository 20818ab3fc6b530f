namespace BlueGreen.Configuration;

/// <summary>Checks settings that a build script made itself, by the same table as a file's.</summary>
public static class SettingsValidator
{
    /// <summary>Finds everything that is wrong with the settings.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>The errors in the order of the reference; none where the settings can be used.</returns>
    public static IReadOnlyList<SettingError> Validate(EnvironmentSettings settings)
    {
        var errors = SettingsTable.All.ToDictionary(
            setting => setting.Path,
            setting => setting.Check(settings).ToList(),
            StringComparer.Ordinal
        );
        var faulty = errors.Where(found => found.Value.Count > 0).Select(found => found.Key).ToHashSet(StringComparer.Ordinal);
        return [.. errors.SelectMany(found => found.Value), .. Together(settings, faulty)];
    }

    /// <summary>Finds what is wrong with settings together, among those that are right for themselves.</summary>
    internal static IEnumerable<SettingError> Together(EnvironmentSettings settings, IReadOnlySet<string> faulty) =>
        SettingRules.All.Where(rule => !rule.Keys.Any(faulty.Contains)).SelectMany(rule => rule.Check(settings));
}
