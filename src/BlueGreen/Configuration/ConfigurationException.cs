namespace BlueGreen.Configuration;

/// <summary>The settings can't be used; nothing was asked of AWS. Carries every error, so that one run tells the whole story.</summary>
public sealed class ConfigurationException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="ConfigurationException"/> class.</summary>
    /// <param name="source">Where the settings come from: the file's name, or words for it.</param>
    /// <param name="errors">What is wrong, at least one thing.</param>
    public ConfigurationException(string source, IReadOnlyList<SettingError> errors)
        : base(Describe(source, errors)) => Errors = errors;

    /// <summary>Gets everything that is wrong, in the order of the settings' reference.</summary>
    public IReadOnlyList<SettingError> Errors { get; }

    private static string Describe(string source, IReadOnlyList<SettingError> errors) =>
        string.Join('\n', errors.Select(error => error.ToString()).Prepend($"{source}: {Count(errors.Count)}. Nothing was done."));

    private static string Count(int errors) => errors == 1 ? "1 setting is wrong" : $"{errors} settings are wrong";
}
