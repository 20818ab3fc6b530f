namespace BlueGreen.Configuration;

/// <summary>What several settings must be together. It is only asked where each of them is right for itself.</summary>
/// <param name="Keys">The keys that it speaks of.</param>
/// <param name="Check">Finds what is wrong.</param>
internal sealed record SettingRule(IReadOnlyList<string> Keys, Func<EnvironmentSettings, IEnumerable<SettingError>> Check);
