using BlueGreen.Configuration;
using Build.Options;

namespace Build;

/// <summary>The settings of the environment: the file, and the options that beat it.</summary>
internal static class SettingsFile
{
    /// <param name="options">The command line's options.</param>
    /// <param name="layout">Where the file lies.</param>
    /// <exception cref="OptionsException"><c>--config</c> names a file that is not there.</exception>
    /// <exception cref="ConfigurationException">Settings are missing, wrong or unknown; all are named.</exception>
    public static EnvironmentSettings Load(BuildOptions options, Layout layout)
    {
        var path = Path(options, layout);
        return SettingsLoader.Load(Text(path, options), layout.Display(path), options.Settings);
    }

    /// <summary>The settings file: <c>--config</c>, or <c>bluegreen.json</c>.</summary>
    public static string Path(BuildOptions options, Layout layout) =>
        options.Config is { } named ? layout.FromCaller(named) : layout.DefaultConfig;

    private static string Text(string path, BuildOptions options)
    {
        if (File.Exists(path))
        {
            return File.ReadAllText(path);
        }

        // Options alone may say enough; a file that was named must be there.
        return options.Config is null
            ? "{}"
            : throw new OptionsException([$"--config: there is no file {path}; name one, or leave the option out for bluegreen.json."]);
    }
}
